import type { Language } from "../i18n/index";

/** All that is written in words in the factory sample: it is read in its user's language. */
export interface FactoryWords {
  readonly organisation: string;
  readonly drives: Readonly<Record<"office" | "union" | "youth", string>>;
  readonly notes: Readonly<Record<"office" | "union", string>>;
  readonly bodies: Readonly<Record<"party" | "union" | "youth", string>>;
  cell(number: number): string;
  branch(number: number): string;
  /** Two cells each, in order. */
  readonly shops: readonly [string, string, string, string, string];
  /** The members of each cell, its collector first, numbered through. */
  readonly names: readonly string[];
  /** One of the names as a hurried treasurer wrote it. */
  readonly misspelt: string;
  readonly items: Readonly<Record<"computer" | "paint" | "notice" | "chair", string>>;
  readonly findings: Readonly<Record<"notices" | "computers" | "walls", string>>;
  readonly inspection: Readonly<Record<"by" | "report", string>>;
  readonly noPower: string;
  readonly shortCount: string;
  readonly moved: string;
  readonly reasons: Readonly<Record<"illness" | "children" | "apprentice" | "promised", string>>;
  readonly gifts: {
    paint(cans: number): string;
    readonly leftAtTheGate: string;
    readonly inTheBox: string;
    readonly notices: string;
    readonly fromAbroad: string;
    readonly returned: string;
    readonly corridor: string;
    readonly hung: string;
  };
}

const en: FactoryWords = {
  organisation: "Taesan Machine Works",
  drives: { office: "Office drive", union: "Union renewal levy", youth: "Youth league chairs" },
  notes: {
    office: "After the county's inspection of the technology office",
    union: "Wiring and lamps for the same office",
  },
  bodies: { party: "Party committee", union: "Trade union", youth: "Youth league" },
  cell: (number) => `Cell ${number}`,
  branch: (number) => `Branch ${number}`,
  shops: ["Foundry shop", "Machine shop", "Assembly shop", "Power shop", "Technology office"],
  names: [
    "Kim Chol-su,Ri Un-byol,Pak Tae-sok,Choe Kum-hui,Jong Myong-gil,Han Na-rae,Sin Pom-jun,Yun Ok-byol",
    "O Kwang-min,Paek Sun-bok,Rim Il-gyu,Ho Jin-sol,Kang Mun-chan,Kim Hae-rim,Ri Se-gun,Jo Ha-yon,An Bo-ram",
    "Choe Dal-su,Kim Gyo-sun,Ryu Won-bae,Ri Chi-su,Pak Nam-hyok,Mun Sol-mi,Jang Yun-dok",
    "Ri Pyong-ho,Kim Ok-nyo,Ro Chang-bom,Pak Kwi-sun,Ko Tal-ho,So Hye-won,Jon Man-bok,Kim Pit-na,Ri Chun-sam,Hwang Un-sol,Choe Ryong-mi,Nam Il-hyang",
    "Pak Sang-gun,Ri Pok-hui,Kim Tong-hyon,Cha Yong-rim,Song Mi-byol,Kim Chung-gu",
    "Jong Ki-dok,Ri Sin-ok,Kwak Tae-il,Kim Yong-sil,Pak Chol-min,Om Ju-hyang,Ri Kum-byol,Yu Song-jin,Kim Hyok-bom,Won Chan-mi",
    "Kim Pong-rae,Choe Ae-sun,Ri Hak-jun,Pak Un-chong,To Myong-sik,Kim Se-hui,Ri Jin-gang,Min Sol-byol",
    "Ri Won-hak,Kim In-sun,Pang Chol-gyu,Jo Mu-yol,Kim Kyong-ran,Pae Sung-u,Ri Tok-sun,Hong Pom-sok,Kim Na-yong",
    "Pak Ik-chun,Ri Hyon-suk,Kim Mun-do,Sok Yong-ae,Ri Tae-gyong,Chon Il-sim,Kim Pyol-chan,Ma Kwang-sok,Ri Sol-hwa,Kim Jun-bae,Tae Un-mi",
    "Kim Sang-rok,Ri Pun-ok,Yang Chi-gon,Pak Son-nyo,Kim Rim-chol,Ri Ha-byol",
  ],
  misspelt: "Kim Chol-soo",
  items: { computer: "Computer", paint: "Paint, can", notice: "Notice, framed", chair: "Chair" },
  findings: {
    notices: "Few and perfunctory notices",
    computers: "Few computers",
    walls: "Shabby walls",
  },
  inspection: { by: "County inspection", report: "Report no. 14" },
  noPower: "Stand in their boxes: no power in the room",
  shortCount: "Counted in a hurry, before the shift",
  moved: "Moved to another works",
  reasons: {
    illness: "Long illness",
    children: "Three small children",
    apprentice: "Apprentice, since May",
    promised: "Promised at the branch meeting",
  },
  gifts: {
    paint: (cans) => `Paint, ${cans} cans`,
    leftAtTheGate: "Paint, 2 cans, left at the gate",
    inTheBox: "In the box, no name",
    notices: "Three notices, framed",
    fromAbroad: "From her brother abroad",
    returned: "Returned at her wish",
    corridor: "Painted the corridor, two days",
    hung: "Hung the notices",
  },
};

const ko: FactoryWords = {
  organisation: "태산기계공장",
  drives: { office: "기술실 꾸리기", union: "직맹 기술실 부담금", youth: "청년동맹 의자" },
  notes: { office: "군에서 기술실을 검열한 뒤", union: "같은 방의 배선과 전등" },
  bodies: { party: "당위원회", union: "직업동맹", youth: "청년동맹" },
  cell: (number) => `${number}세포`,
  branch: (number) => `${number}초급단체`,
  shops: ["주물직장", "기계직장", "조립직장", "동력직장", "기술실"],
  names: [
    "김철수,리은별,박태석,최금희,정명길,한나래,신범준,윤옥별",
    "오광민,백순복,림일규,허진솔,강문찬,김해림,리세건,조하연,안보람",
    "최달수,김교순,류원배,리치수,박남혁,문솔미,장윤덕",
    "리병호,김옥녀,로창범,박귀순,고달호,서혜원,전만복,김빛나,리춘삼,황은솔,최룡미,남일향",
    "박상근,리복희,김동현,차영림,송미별,김충구",
    "정기덕,리신옥,곽태일,김영실,박철민,엄주향,리금별,유성진,김혁범,원찬미",
    "김봉래,최애순,리학준,박은정,도명식,김세희,리진강,민솔별",
    "리원학,김인순,방철규,조무열,김경란,배승우,리덕순,홍범석,김나영",
    "박익춘,리현숙,김문도,석영애,리태경,천일심,김별찬,마광석,리설화,김준배,태은미",
    "김상록,리분옥,양치건,박선녀,김림철,리하별",
  ],
  misspelt: "김철쑤",
  items: { computer: "컴퓨터", paint: "페인트(통)", notice: "게시물(액자)", chair: "의자" },
  findings: {
    notices: "게시물이 적고 형식적임",
    computers: "컴퓨터가 적음",
    walls: "벽이 낡음",
  },
  inspection: { by: "군 검열", report: "검열 보고서 14호" },
  noPower: "전기가 들어오지 않아 포장째 보관",
  shortCount: "교대 전에 서둘러 세어 봄",
  moved: "다른 공장으로 옮김",
  reasons: {
    illness: "장기 치료",
    children: "어린 자녀 3명",
    apprentice: "5월부터 견습",
    promised: "초급단체 모임에서 약속",
  },
  gifts: {
    paint: (cans) => `페인트 ${cans}통`,
    leftAtTheGate: "페인트 2통, 정문에 두고 감",
    inTheBox: "모금함, 무기명",
    notices: "액자에 넣은 게시물 3개",
    fromAbroad: "외국에 있는 오빠가 보냄",
    returned: "본인 요청으로 반환",
    corridor: "복도 칠하기, 이틀",
    hung: "게시물 걸기",
  },
};

export const factoryWords: Readonly<Record<Language, FactoryWords>> = { en, ko };
