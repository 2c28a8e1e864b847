import type { Currency, RollEntry } from "../core/index";
import { isEveryone } from "../i18n/index";
import { decodeChoice } from "./decodeChoice";
import type { TabReader } from "./tabReader";

/**
 * The rows of Quotas: the roll. A row of which something cannot be read is not on it.
 *
 * @param isGroup whether some group is really called so: else the word for everyone is the whole organisation
 */
export function decodeQuotas(
  reader: TabReader<"quotas">,
  currencyOf: (drive: string) => Currency,
  isGroup: (name: string) => boolean,
): RollEntry[] {
  return reader.records(() => decodeEntry(reader, currencyOf, isGroup));
}

function decodeEntry(
  reader: TabReader<"quotas">,
  currencyOf: (drive: string) => Currency,
  isGroup: (name: string) => boolean,
): RollEntry | null {
  const { columns } = reader;
  // It keeps what the user wrote beside a row that a division left out, and asks nothing of anyone.
  const level = reader.choice(columns.level, "level");
  if (level === "unlisted") return null;
  const drive = reader.text(columns.drive);
  reader.require(columns.drive);
  reader.require(columns.level);
  if (drive === "" || level === null) return null;
  const quota = decodeQuota(reader, currencyOf(drive));
  if (quota === "unreadable") return null;
  const memberName = reader.text(columns.member);
  const memberId = level === "group" ? "" : reader.text(columns.memberId) || memberName;
  if (level === "member" && memberId === "") {
    reader.require(columns.memberId);
    return null;
  }
  const dividedOn = reader.day(columns.dividedOn);
  const named = reader.text(columns.group);
  const group = level === "group" && isEveryone(named) && !isGroup(named) ? "" : named;
  const { row } = reader;
  return { row, drive, level, group, memberId, memberName, quota, dividedOn };
}

/** null: exempt, which is written as a blank cell or in words. */
function decodeQuota(
  reader: TabReader<"quotas">,
  currency: Currency,
): number | null | "unreadable" {
  const column = reader.columns.quota;
  if (reader.isBlank(column)) return null;
  const cell = reader.cell(column);
  if (typeof cell === "string" && decodeChoice("adjustment", cell) === "exempt") return null;
  return reader.amount(column, currency) ?? "unreadable";
}
