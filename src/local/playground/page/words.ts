export type Language = "en" | "ko";

/** The page's own words; everything else is the add-on's or Univer's. */
export interface PageWords {
  readonly addOn: string;
  readonly addOnMenu: string;
  readonly example: string;
  readonly chooseExample: string;
  readonly open: string;
  readonly save: string;
  readonly language: string;
  readonly close: string;
  readonly buttons: Readonly<Record<"OK" | "CANCEL" | "YES" | "NO", string>>;
  readonly working: string;
  readonly failed: string;
  /** Of a fault that is not the user's: its own text would help nobody. */
  readonly ownFault: string;
  readonly saved: (file: string) => string;
  /** Formulas that show what they gave before, each by its cell. */
  readonly waiting: (cells: readonly string[]) => string;
  readonly replace: string;
  readonly follow: string;
  readonly spreadsheet: string;
  readonly keys: string;
}

const en: PageWords = {
  addOn: "Whipround",
  addOnMenu: "Add-on menu",
  example: "Example",
  chooseExample: "Choose an example…",
  open: "Open .xlsx…",
  save: "Save .xlsx",
  language: "Language",
  close: "Close",
  buttons: { OK: "OK", CANCEL: "Cancel", YES: "Yes", NO: "No" },
  working: "Working…",
  failed: "That did not work",
  ownFault: "Something went wrong in Whipround itself. Try once more.",
  saved: (file) => `Saved ${file}.`,
  waiting: (cells) =>
    `What ${cells.join(", ")} ${cells.length === 1 ? "shows" : "show"} is of before: this page cannot calculate it. Excel does when it opens the file; in LibreOffice press Ctrl+Shift+F9.`,
  replace: "Open another workbook? What you have not saved is lost.",
  follow: "Go to",
  spreadsheet: "Spreadsheet",
  keys: "F6 goes from the spreadsheet to the menu, to an open sidebar, and round again.",
};

const ko: PageWords = {
  addOn: "추렴",
  addOnMenu: "부가기능 메뉴",
  example: "예시",
  chooseExample: "예시 선택…",
  open: ".xlsx 열기…",
  save: ".xlsx 저장",
  language: "언어",
  close: "닫기",
  buttons: { OK: "확인", CANCEL: "취소", YES: "예", NO: "아니요" },
  working: "처리 중…",
  failed: "처리하지 못했습니다",
  ownFault: "추렴 자체에 문제가 생겼습니다. 다시 시도하십시오.",
  saved: (file) => `${file} 파일을 저장했습니다.`,
  waiting: (cells) =>
    `다음 셀에는 아직 변경 전 값이 표시됩니다. ${cells.join(", ")}. 이 페이지에서는 계산할 수 없는 수식입니다. Excel은 파일을 열 때 다시 계산하고, LibreOffice에서는 Ctrl+Shift+F9를 누르십시오.`,
  replace: "다른 통합 문서를 여시겠습니까? 저장하지 않은 내용은 사라집니다.",
  follow: "이동",
  spreadsheet: "스프레드시트",
  keys: "F6 키를 누르면 스프레드시트에서 메뉴로, 열린 사이드바로 차례로 옮겨 갑니다.",
};

export const pageWords: Readonly<Record<Language, PageWords>> = { en, ko };
