import { isoDay } from "../../../core/index";
import { serialOf1970 } from "../../../schema/index";
import { CellReader } from "../../workbook/cellReader";
import type { Bench } from "../bench";
import type { Probe, Step } from "../probe";

/** Zones, and of each a day on which its clocks are changed, where they are. */
const days: readonly (readonly [zone: string, day: string])[] = [
  ["America/New_York", "2026-03-08"],
  ["America/Sao_Paulo", "2026-03-31"],
  ["Europe/Berlin", "2026-03-29"],
  // There, the day begins at one o'clock.
  ["Africa/Cairo", "2026-04-24"],
  ["Asia/Kolkata", "2026-03-31"],
  ["Asia/Seoul", "2026-03-31"],
];

const dayLength = 86_400_000;

/** A day is written as spreadsheets count days, and read by the reader that ships. */
function dayIn(bench: Bench, zone: string, day: string): Probe {
  return {
    what: zone,
    expected: day,
    see() {
      bench.spreadsheet.setSpreadsheetTimeZone(zone);
      const cell = bench.sheet().getRange("A1").setNumberFormat("yyyy-mm-dd");
      cell.setValue(Date.parse(day) / dayLength + serialOf1970);
      const [row = []] = new CellReader(zone).read(cell);
      const [read] = row;
      return typeof read === "object" ? isoDay(read.day) : `${typeof read} ${read}`;
    },
  };
}

/** Days in spreadsheets of several time zones, whatever the script's own is. */
export const zoneStep: Step = {
  title: "A day in the time zone",
  probes: (bench) => days.map(([zone, day]) => dayIn(bench, zone, day)),
};
