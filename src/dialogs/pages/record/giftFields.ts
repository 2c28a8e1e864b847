import type { RecordWords } from "../../../i18n/dialogWords";
import type { GiftRequest } from "../../protocol";
import { build } from "../parts/build";
import { choiceOf } from "../parts/choiceOf";
import { driveField, driveOptions } from "../parts/driveField";
import { type Field, field, select, setOptions, textInput } from "../parts/field";
import type { Page } from "../parts/openPage";
import { PersonField } from "../parts/personField";
import type { Choices } from "../parts/withChoices";

/** The fields of one gift. Those named as in GiftRequest can be said to be wrong by the add-on. */
export type GiftFields = ReturnType<typeof giftFields>;

export function giftFields(page: Page<RecordWords>, choices: Choices, picked: () => void) {
  const { words, shared, text } = page;
  const { drives, people, groups, methods, day, lastDrive, lastMethod } = choices;
  const hint = (label: string, hint: string) => field({ label, hint }, textInput());
  const kind = choiceOf<"given" | "promised">(
    words.kind,
    [
      { value: "given", label: words.given },
      { value: "promised", label: words.promised, hint: text(words.promisedHint) },
    ],
    "given",
  );
  const fields = {
    drive: driveField({ drives: recordable(drives), shared, chosen: lastDrive }),
    memberId: new PersonField({ shared, people, onPick: picked }),
    amount: field({ label: words.amount }, textInput({ inputmode: "decimal" })),
    date: field({ label: words.date }, build("input", { type: "date", value: day })),
    method: field({ label: words.method }, select(methodOptions(words, methods), lastMethod)),
    reference: field({ label: words.reference }, textInput()),
    group: field(
      { label: words.group, hint: words.groupHint },
      select(groupOptions(words, groups)),
    ),
    paidBy: hint(words.paidBy, words.paidByHint),
    receivedBy: field({ label: words.receivedBy }, textInput()),
    currency: hint(words.currency, words.currencyHint),
    note: field({ label: shared.note }, textInput()),
  };
  return { kind, ...fields };
}

/** A closed drive takes gifts too: they are counted, and warned of. */
const recordable = (drives: Choices["drives"]) => [
  ...drives.filter(({ state }) => state !== "closed"),
  ...drives.filter(({ state }) => state === "closed"),
];

const methodOptions = (words: RecordWords, methods: readonly string[]) => [
  { value: "", label: words.noMethod },
  ...methods.map((method) => ({ value: method, label: method })),
];

const groupOptions = (words: RecordWords, groups: readonly string[]) => [
  { value: "", label: words.noGroup },
  ...groups.map((group) => ({ value: group, label: group })),
];

/** What the fields say; what a promise does not have is left blank, whatever was typed before. */
export function giftIn(fields: GiftFields, confirmed: boolean): Omit<GiftRequest, "token"> {
  const promised = fields.kind.value() === "promised";
  const typed = ({ control }: Field<HTMLInputElement | HTMLSelectElement>) => control.value.trim();
  const ifGiven = (given: Field<HTMLInputElement | HTMLSelectElement>) =>
    promised ? "" : typed(given);
  return {
    promised,
    drive: fields.drive.control.value,
    memberId: fields.memberId.person?.id ?? "",
    group: typed(fields.group),
    amount: typed(fields.amount),
    currency: typed(fields.currency),
    date: fields.date.control.value,
    method: ifGiven(fields.method),
    reference: ifGiven(fields.reference),
    paidBy: ifGiven(fields.paidBy),
    receivedBy: ifGiven(fields.receivedBy),
    note: typed(fields.note),
    confirmed,
  };
}

/** Whether a gift can be sent; else says beside the first field that is wanting what to do. */
export function isComplete(page: Page<RecordWords>, fields: GiftFields): boolean {
  const { words, shared } = page;
  const nobody = fields.memberId.person === null;
  const nameless = fields.memberId.isBlank && fields.group.control.value !== "";
  if (fields.drive.control.value === "") fields.drive.fail(words.driveMissing);
  else if (nobody && !nameless) fields.memberId.fail(shared.personMissing);
  else if (fields.amount.control.value.trim() === "") fields.amount.fail(words.amountMissing);
  else if (fields.date.control.value === "") fields.date.fail(words.dateMissing);
  else return true;
  return false;
}

/** What belongs to one gift only is emptied; drive, date, method and receiver stay for the next. */
export function readyForNext(fields: GiftFields): void {
  fields.memberId.reset();
  for (const { control } of [
    fields.amount,
    fields.reference,
    fields.paidBy,
    fields.currency,
    fields.note,
  ])
    control.value = "";
  fields.group.control.value = "";
  fields.memberId.control.focus();
}

/** New drives, people and groups; what was chosen stays chosen. */
export function takeChoices(
  page: Page<RecordWords>,
  fields: GiftFields,
  { drives, people, groups }: Choices,
): void {
  const { words, shared } = page;
  setOptions(fields.drive.control, driveOptions({ drives: recordable(drives), shared }));
  setOptions(fields.group.control, groupOptions(words, groups));
  fields.memberId.takePeople(people);
}
