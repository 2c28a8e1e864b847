import { tellCell } from "../bench";
import type { Step } from "../probe";

const typedDay = "2026-03-01";

/** How the format of a cell that nobody formatted is told, and what setting it does. */
export const formatStep: Step = {
  title: "The automatic number format",
  probes: (bench) => [
    {
      what: "as it is told",
      expected: "0.###############",
      see: () => bench.sheet().getRange("A1").getNumberFormat(),
    },
    {
      what: "a day that is written once it was written back",
      expected: "number 46082",
      see() {
        const cell = bench.sheet().getRange("A2");
        cell.setNumberFormats(cell.getNumberFormats() as string[][]);
        return tellCell(cell.setValue(typedDay));
      },
    },
    {
      what: "a day that is written once General was set instead",
      expected: `date ${typedDay}`,
      see: () =>
        tellCell(bench.sheet().getRange("A3").setNumberFormat("General").setValue(typedDay)),
    },
    {
      what: "as it is told where General was set",
      expected: "0.###############",
      see: () => bench.sheet().getRange("A4").setNumberFormat("General").getNumberFormat(),
    },
  ],
};
