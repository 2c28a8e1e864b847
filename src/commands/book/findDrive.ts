import { suggest } from "../../core/index";
import type { Say } from "../../i18n/index";

/** What there is once for a drive: its account, its frame. */
interface OfDrive {
  readonly drive: { readonly id: string } | null;
}

/** Of accounts or frames, that of the drive of this name as somebody wrote it. */
export function driveNamed<Of extends OfDrive>(all: readonly Of[], name: string): Of | undefined {
  const wanted = name.trim().normalize();
  return all.find(({ drive }) => drive?.id === wanted);
}

/** The same, or that there is none. */
export function findDrive<Of extends OfDrive>(
  all: readonly Of[],
  name: string,
  say: Say,
): Of | { readonly message: string } {
  const found = driveNamed(all, name);
  if (found !== undefined) return found;
  const wanted = name.trim().normalize();
  const { gift } = say.words.pages;
  const { drives } = say.words.schema.tabs;
  const names = all.flatMap(({ drive }) => drive?.id ?? []);
  const message =
    wanted === "" ? gift.noDrive : gift.unknownDrive(wanted, suggest(wanted, names), drives);
  return { message };
}
