import type { SharedWords } from "../../../i18n/dialogWords";
import type { DriveChoice } from "../../protocol";
import { type Field, field, type Option, select } from "./field";
import { fill } from "./fill";

interface DriveFieldOptions {
  readonly drives: readonly DriveChoice[];
  readonly shared: SharedWords;
  /** Offered above the drives, with "" for its value. */
  readonly everyOpen?: boolean;
  readonly chosen?: string;
}

/** The field in which a drive is chosen. A drive that is not open says so. */
export function driveField(options: DriveFieldOptions): Field<HTMLSelectElement> {
  const chosen = options.chosen ?? firstOpen(options.drives);
  return field(
    { label: options.shared.drive },
    select(driveOptions(options), options.everyOpen && !options.chosen ? "" : chosen),
  );
}

export function driveOptions({ drives, shared, everyOpen }: DriveFieldOptions): Option[] {
  const options: Option[] = everyOpen ? [{ value: "", label: shared.everyOpenDrive }] : [];
  for (const { drive, state } of drives) {
    const states = { drive, state: shared.states[state] };
    options.push({
      value: drive,
      label: state === "open" ? drive : fill(shared.driveInState, states),
    });
  }
  return options;
}

function firstOpen(drives: readonly DriveChoice[]): string {
  return (drives.find(({ state }) => state === "open") ?? drives[0])?.drive ?? "";
}
