import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/ko-KR";
import core from "@univerjs/preset-sheets-core/locales/ko-KR";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/ko-KR";
import filter from "@univerjs/preset-sheets-filter/locales/ko-KR";
import note from "@univerjs/preset-sheets-note/locales/ko-KR";

/** What Univer shows by its key, having no word for it. */
const leftOut = {
  "sheets-formula": {
    progress: {
      analyzing: "수식 확인 중",
      calculating: "계산 중",
      "array-analysis": "배열 수식 확인 중",
      "array-calculation": "배열 수식 계산 중",
      done: "계산 완료",
    },
  },
  "sheets-ui": {
    borderLine: {
      borderTlbr: "오른쪽 아래 대각선",
      borderTlbcTlmr: "오른쪽 아래 대각선 2개",
      borderTlbrTlbcTlmr: "오른쪽 아래 대각선 3개",
      borderBlTr: "오른쪽 위 대각선",
      borderMltrBctr: "오른쪽 위 대각선 2개",
    },
    merge: {
      confirm: {
        warning: "병합된 셀",
        dismantleMergeCellWarning: "병합된 셀이 나누어집니다. 계속하시겠습니까?",
      },
    },
    filter: {
      confirm: {
        error: "필터",
        notAllowedToInsertRange: "필터를 사용하는 동안에는 이곳의 셀을 옮길 수 없습니다.",
      },
    },
    info: { error: "오류", forceStringInfo: "텍스트로 입력된 숫자입니다" },
  },
  "sheets-filter-ui": {
    permission: { filterErr: "보호된 셀이어서 필터를 사용할 수 없습니다." },
  },
  formula: { operation: { pasteFormula: "수식만 붙여넣기" } },
  specialPaste: {
    value: "값만",
    format: "서식만",
    colWidth: "열 너비만",
    besidesBorder: "테두리를 제외하고",
    formula: "수식만",
  },
  ui: { ribbon: { menu: "도구 모음" } },
};

/** The words of Univer's own menus and buttons, preset by preset; the last are ours. */
export const univerWords = [core, conditionalFormatting, dataValidation, filter, note, leftOut];
