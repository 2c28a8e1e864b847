import { type Accounts, type DriveAccount, suggest } from "../../core/index";
import type { Say } from "../../i18n/index";

/** The account of the drive of this name, or that there is none. */
export function findDrive(
  accounts: Accounts,
  name: string,
  say: Say,
): DriveAccount | { readonly message: string } {
  const wanted = name.trim().normalize();
  const found = accounts.drives.find(({ drive }) => drive?.id === wanted);
  if (found !== undefined) return found;
  const { gift } = say.words.pages;
  const names = accounts.drives.flatMap(({ drive }) => drive?.id ?? []);
  const message = wanted === "" ? gift.noDrive : gift.unknownDrive(wanted, suggest(wanted, names));
  return { message };
}
