import type { Language } from "../i18n/index";

/** A class by its sign in the lists of this sample. */
export type Short = "1A" | "1B" | "2A" | "2B";

interface SchoolClass {
  readonly name: string;
  readonly grade: string;
  readonly collector: string;
  readonly pupils: string;
}

/** All that is written in words in the school sample, and in what money its parents give. */
export interface SchoolWords {
  readonly organisation: string;
  /** The association's, of no bank that there is. */
  readonly account: string;
  /** Of the two for whom one mother pays. */
  readonly household: string;
  readonly parents: string;
  readonly drives: Readonly<Record<"playground" | "trip" | "library", string>>;
  /** One of the drives as a hurried collector wrote it. */
  readonly misspelt: string;
  /** Pupils are numbered through, class by class. */
  readonly classes: Readonly<Record<Short, SchoolClass>>;
  addressedTo(pupil: string): string;
  contact(pupil: string, id: string): string;
  readonly currency: string;
  /** What an amount of the sample, which is in dollars, is in the currency. */
  amount(dollars: number): number;
  readonly items: Readonly<Record<"frame" | "mat" | "edging" | "shelf" | "book", string>>;
  readonly notes: Readonly<
    Record<
      | "givenBack"
      | "timber"
      | "paint"
      | "forBoth"
      | "mother"
      | "digging"
      | "box"
      | "cakes"
      | "standing",
      string
    >
  >;
}

const en: SchoolWords = {
  organisation: "Parents of Brackenfield School",
  account: "Brackenfield Savings, 0144-208765",
  household: "Fenwick",
  parents: "Parents' association",
  drives: { playground: "Playground", trip: "Museum trip of 2B", library: "Library corner" },
  misspelt: "Playgroud",
  classes: {
    "1A": {
      name: "Class 1A",
      grade: "Grade 1",
      collector: "Ms Ashdown",
      pupils:
        "Ivo Ashdown,Bea Colter,Finn Darrow,Ada Fenwick,Noor Galway,Otis Hembry,Pia Kestrel,Rex Lomond,Suki Marlow,Theo Nettle,Uma Orrin",
    },
    "1B": {
      name: "Class 1B",
      grade: "Grade 1",
      collector: "Mr Brindle",
      pupils:
        "Cora Brindle,Abe Calloway,Dot Everley,Gus Farrow,Hana Gorse,Ike Hollin,Jo Ingleby,Kit Juniper,Lena Kirkby,Max Larch",
    },
    "2A": {
      name: "Class 2A",
      grade: "Grade 2",
      collector: "Ms Quill",
      pupils:
        "Amos Quill,Bryn Rowe,Tom Fenwick,Cleo Sedge,Dara Thistle,Esme Underhay,Fred Vesper,Gwen Wetherby,Hal Yewdale,Ines Zouch",
    },
    "2B": {
      name: "Class 2B",
      grade: "Grade 2",
      collector: "Mr Acker",
      pupils:
        "Jude Acker,Kara Birch,Lars Coppice,Mina Dunmore,Ned Elder,Olga Foxley,Perry Glade,Rhea Hawthorn,Sol Iveson,Tess Jarrow",
    },
  },
  addressedTo: (pupil) => `${pupil.split(" ")[0]!}'s parents`,
  contact: (pupil) => `${pupil.split(" ")[1]!.toLowerCase()}.family@brackenfield.example`,
  currency: "USD",
  amount: (dollars) => dollars,
  items: {
    frame: "Climbing frame",
    mat: "Rubber mat",
    edging: "Timber edging",
    shelf: "Shelf",
    book: "Book",
  },
  notes: {
    givenBack: "Given back: meant for the trip",
    timber: "Timber for the edging",
    paint: "Paint",
    forBoth: "One transfer of 60.00 for both children",
    mother: "Orla Fenwick",
    digging: "A day's digging by his father",
    box: "Box in the classroom",
    cakes: "Cake stall",
    standing: "Standing order",
  },
};

const ko: SchoolWords = {
  organisation: "새솔초등학교 학부모회",
  account: "한빛은행 200-345-678901",
  household: "나예린·나지호 가정",
  parents: "학부모회",
  drives: { playground: "놀이터 조성", trip: "2학년 3반 박물관 견학", library: "도서 기증" },
  misspelt: "놀이터 조셩",
  classes: {
    "1A": {
      name: "1학년 1반",
      grade: "1학년",
      collector: "1학년 1반 대표",
      pupils: "강민아,고은호,김도담,나예린,문하준,박서아,손지유,신우주,오다온,윤해솔,이루다",
    },
    "1B": {
      name: "1학년 2반",
      grade: "1학년",
      collector: "1학년 2반 대표",
      pupils: "구본아,권도하,김보미,남시온,류하린,민재이,배누리,서이안,양지오,조한결",
    },
    "2A": {
      name: "2학년 2반",
      grade: "2학년",
      collector: "2학년 2반 대표",
      pupils: "곽은서,김라온,나지호,도하람,백유나,송이든,안서준,임가을,전승우,최보람",
    },
    "2B": {
      name: "2학년 3반",
      grade: "2학년",
      collector: "2학년 3반 대표",
      pupils: "공유찬,김여름,노건우,박채이,서로운,엄지민,장하늘,정도윤,한소이,황이솔",
    },
  },
  addressedTo: (pupil) => `${pupil.slice(1)} 학부모님`,
  contact: (_, id) => `${id.toLowerCase()}@saesol.example`,
  currency: "KRW",
  amount: (dollars) => Math.round(dollars * 1000),
  items: { frame: "정글짐", mat: "고무 매트", edging: "목재 경계석", shelf: "책장", book: "책" },
  notes: {
    givenBack: "반환: 견학비로 낸 것",
    timber: "경계석용 목재",
    paint: "페인트",
    forBoth: "두 자녀분 60,000원을 한 번에 이체",
    mother: "나예린 어머니",
    digging: "아버지의 하루 터파기 봉사",
    box: "교실 모금함",
    cakes: "바자회 수익",
    standing: "자동이체",
  },
};

export const schoolWords: Readonly<Record<Language, SchoolWords>> = { en, ko };
