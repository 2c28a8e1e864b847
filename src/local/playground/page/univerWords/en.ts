import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import note from "@univerjs/preset-sheets-note/locales/en-US";

/** What Univer shows by its key, having no word for it or the key itself. */
const leftOut = {
  "sheets-formula": {
    progress: {
      analyzing: "Reading formulas",
      calculating: "Calculating",
      "array-analysis": "Reading array formulas",
      "array-calculation": "Calculating array formulas",
      done: "Calculated",
    },
  },
  "sheets-ui": {
    borderLine: {
      borderTop: "Top",
      borderBottom: "Bottom",
      borderLeft: "Left",
      borderRight: "Right",
      borderNone: "None",
      borderAll: "All",
      borderOutside: "Outside",
      borderInside: "Inside",
      borderHorizontal: "Horizontal",
      borderVertical: "Vertical",
      borderColor: "Colour",
      borderSize: "Width",
      borderType: "Kind of line",
      borderTlbr: "Diagonal down",
      borderTlbcTlmr: "Two diagonals down",
      borderTlbrTlbcTlmr: "Three diagonals down",
      borderBlTr: "Diagonal up",
      borderMltrBctr: "Two diagonals up",
    },
    merge: {
      confirm: {
        warning: "Merged cells",
        dismantleMergeCellWarning: "This takes merged cells apart. Go on?",
      },
    },
    filter: {
      confirm: {
        error: "Filter",
        notAllowedToInsertRange: "No cells can be moved here while the filter is on.",
      },
    },
    info: { error: "Error", forceStringInfo: "A number that stands here as text" },
  },
  "sheets-filter-ui": {
    permission: { filterErr: "The cells are protected: they cannot be filtered." },
  },
  formula: { operation: { pasteFormula: "Paste formulas only" } },
  specialPaste: {
    value: "Values only",
    format: "Looks only",
    colWidth: "Column widths only",
    besidesBorder: "All but borders",
    formula: "Formulas only",
  },
  ui: { ribbon: { menu: "Toolbar" } },
};

/** The words of Univer's own menus and buttons, preset by preset; the last are ours. */
export const univerWords = [core, conditionalFormatting, dataValidation, filter, note, leftOut];
