import type { Language } from "../i18n/index";

type Staircases = readonly [string, string, string];

/** All that is written in words in the condominium sample, and in what money its owners pay. */
export interface CondominiumWords {
  readonly organisation: string;
  /** The association's, of no bank that there is. */
  readonly account: string;
  readonly paymentCode: "none" | "epc";
  readonly drive: string;
  readonly owners: string;
  readonly staircases: Staircases;
  /** The ID of a flat, by staircase and place in it, both from 0; four flats a floor. */
  flat(staircase: number, place: number): string;
  /** Names of the owners by staircase, in the order of their flats. */
  readonly names: Staircases;
  readonly buyer: string;
  /** Where a flat's mail goes. */
  contact(name: string, flat: string): string;
  readonly currency: string;
  /** What an amount of the sample, which is in euros, is in the currency. */
  amount(euros: number): number;
  readonly items: Readonly<Record<"lift" | "shafts", string>>;
  readonly sold: string;
  readonly reasons: Readonly<Record<"deed" | "sold" | "bought" | "hardship", string>>;
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

const en: CondominiumWords = {
  organisation: "Ulmenhof owners' association",
  account: "DE89 3704 0044 0532 0130 00",
  paymentCode: "epc",
  drive: "Lift renewal",
  owners: "Owners",
  staircases: ["Staircase A", "Staircase B", "Staircase C"],
  flat: (staircase, place) => "ABC"[staircase]! + String(place + 1).padStart(2, "0"),
  names: [
    "Abendroth,Barlow,Castellan,Dupree,Ekholm,Farkas,Gellner,Halloran,Ibsing,Jurado,Kessel,Lindqvar,Marchetto,Nyberg,Oduya,Pelzer,Quandt,Rosander,Sobol,Tavish",
    "Ulveson,Vantongel,Wieland,Xenakou,Yarrow,Zabel,Amsel,Birkeland,Corvino,Dressel,Elster,Fontanel,Grabow,Hornik,Iversen,Jasinka,Kolbe,Lorimer,Messner,Novotka",
    "Ostrander,Pavlik,Querin,Rademund,Sandoz,Thorvik,Urbanek,Verhoef,Winkelar,Yelland,Zoller,Arkwell,Bromley,Cederling,Dahlke,Eastlake,Fiedel,Gossart,Harkin,Imhoven",
  ],
  buyer: "Jessop",
  contact: (name) => `${name.toLowerCase()}@ulmenhof.example`,
  currency: "EUR",
  amount: cents,
  items: { lift: "Lift, cabin and machine", shafts: "Works on the shafts" },
  sold: "Sold on 20 August: the first instalment is the seller's, the others the buyer's",
  reasons: {
    deed: "The deed of 1988 limits this flat's part in works on the lifts",
    sold: "Sold: the first instalment, 30 %",
    bought: "Bought: the other instalments, 70 %",
    hardship: "Hardship, by the owners' meeting of 5 October",
  },
};

const ko: CondominiumWords = {
  organisation: "한마음아파트 입주자대표회의",
  account: "한빛은행 100-234-567890",
  paymentCode: "none",
  drive: "승강기 교체 분담금",
  owners: "전체 세대",
  staircases: ["101동", "102동", "103동"],
  flat: (staircase, place) =>
    `${101 + staircase}동 ${Math.floor(place / 4) + 1}0${(place % 4) + 1}호`,
  names: [
    "김서준,이하은,박도윤,최지우,정시우,강서연,조민준,윤채원,장예준,임수아,한지호,오유진,서준혁,신다은,권현우,황소율,안재민,송아린,류건우,홍은채",
    "전승민,고나연,문태오,양지안,손우진,배서윤,백경호,허윤아,남궁민,심예나,노성훈,하지민,곽동현,성유나,차민재,주혜원,우진영,구본석,민가온,진세아",
    "나하람,지윤호,엄태경,채송이,원도현,천미래,방준서,공예슬,현서진,함은비,변재호,염수빈,여진우,추하늘,도경민,소담희,석민규,선우진,설아름,마동욱",
  ],
  buyer: "길은서",
  contact: (_, flat) => `${flat.replace(/동 |호/g, "-").replace(/-$/, "")}@hanmaeum.example`,
  currency: "KRW",
  amount: (euros) => Math.round(euros * 1000),
  items: { lift: "승강기(본체·기계)", shafts: "승강로 공사" },
  sold: "8월 20일 매매: 1회차는 매도인, 나머지 회차는 매수인 부담",
  reasons: {
    deed: "1988년 분양 계약: 승강기 공사 분담에 상한 있음",
    sold: "매도: 1회차(30%)",
    bought: "매수: 나머지 회차(70%)",
    hardship: "생활 형편, 10월 5일 입주자대표회의 의결",
  },
};

export const condominiumWords: Readonly<Record<Language, CondominiumWords>> = { en, ko };
