import type { SharedWords } from "../../../i18n/dialogWords";
import type { DriveChoice } from "../../protocol";
import { type Field, field, type Option, select } from "./field";
import { fill } from "./fill";

interface DriveFieldOptions {
  readonly drives: readonly DriveChoice[];
  readonly shared: SharedWords;
  /** Every open drive is offered above the drives, with "" for its value. */
  readonly everyOpen?: boolean;
  /** What else is offered there instead. */
  readonly first?: string;
  readonly chosen?: string;
}

/** The field in which a drive is chosen. A drive that is not open says so. */
export function driveField(options: DriveFieldOptions): Field<HTMLSelectElement> {
  const hasFirst = options.everyOpen === true || options.first !== undefined;
  const chosen = options.chosen ?? (hasFirst ? "" : firstOpen(options.drives));
  return field({ label: options.shared.drive }, select(driveOptions(options), chosen));
}

export function driveOptions({ drives, shared, everyOpen, first }: DriveFieldOptions): Option[] {
  const label = everyOpen ? shared.everyOpenDrive : first;
  const options: Option[] = label === undefined ? [] : [{ value: "", label }];
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
