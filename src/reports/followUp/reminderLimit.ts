import type { Basis, Settings } from "../../core/index";

/** How often one member may be reminded in one drive: as Settings say, else twice, and once where Voluntary. */
export function reminderLimit(basis: Basis | null, { reminderLimit: stated }: Settings): number {
  return stated ?? (basis === "voluntary" ? 1 : 2);
}
