import type { ReceiptsDialogWords } from "../../../i18n/dialogWords";
import type { ReceiptsChoice } from "../../protocol";
import { build } from "../parts/build";
import { checkbox, choiceOf, optionRow } from "../parts/choiceOf";
import { driveOptions } from "../parts/driveField";
import { field, select, textInput } from "../parts/field";
import type { Page } from "../parts/openPage";
import { PersonField } from "../parts/personField";
import type { Choices } from "../parts/withChoices";

interface ChosenReceipts {
  readonly rows: readonly HTMLElement[];
  /** null where a field is not filled in yet, which it has then said. */
  value(): ReceiptsChoice | null;
  show(isShown: boolean): void;
}

type Whose = "all" | "one" | "household";

/** The fields that say which receipts are to be made. */
export function chooseReceipts(
  { words, shared }: Page<ReceiptsDialogWords>,
  { drives, people, households, day }: Choices,
): ChosenReceipts {
  const by = choiceOf<"gift" | "year">(
    words.by,
    [
      { value: "gift", label: words.byGift, hint: words.byGiftHint },
      { value: "year", label: words.byYear, hint: words.byYearHint },
    ],
    "gift",
    arrange,
  );
  const year = field({ label: words.year }, textInput({ inputmode: "numeric" }));
  year.control.value = day.slice(0, 4);
  const together = checkbox();
  const togetherRow = optionRow(together, words.together);
  const whose = choiceOf<Whose>(
    words.whose,
    (["all", "one", "household"] as const)
      .filter((each) => each !== "household" || households.length > 0)
      .map((value) => ({ value, label: words.whoses[value] })),
    "all",
    arrange,
  );
  const person = new PersonField({ shared, people });
  const household = field(
    { label: words.whichHousehold },
    select(households.map((value) => ({ value, label: value }))),
  );
  const drive = field(
    { label: shared.drive },
    select([{ value: "", label: words.allDrives }, ...driveOptions({ drives, shared })]),
  );
  const from = field({ label: words.from, optional: shared.optional }, dateInput());
  const until = field({ label: words.until, optional: shared.optional }, dateInput());
  const rows = [
    ...[by.row, year.row, togetherRow, whose.row, person.row, household.row],
    ...[drive.row, from.row, until.row],
  ];
  let isShown = true;

  function arrange() {
    const isYear = by.value() === "year";
    by.row.hidden = !isShown;
    whose.row.hidden = !isShown;
    drive.row.hidden = !isShown;
    year.row.hidden = !isShown || !isYear;
    togetherRow.hidden = !isShown || !isYear || households.length === 0;
    from.row.hidden = !isShown || isYear;
    until.row.hidden = !isShown || isYear;
    person.row.hidden = !isShown || whose.value() !== "one";
    household.row.hidden = !isShown || whose.value() !== "household";
  }

  return {
    rows,
    show(shown) {
      isShown = shown;
      arrange();
    },
    value() {
      const isYear = by.value() === "year";
      const whom = whose.value();
      if (isYear && !/^\s*\d{4}\s*$/.test(year.control.value)) {
        year.fail(words.yearMissing);
        return null;
      }
      const who = whom === "one" ? person.person : null;
      if (whom === "one" && who === null) {
        person.fail(shared.personMissing);
        return null;
      }
      return {
        by: isYear ? "year" : "gift",
        year: Number(year.control.value),
        households: isYear && together.checked,
        drive: drive.control.value,
        memberId: who?.id ?? "",
        household: whom === "household" ? household.control.value : "",
        from: isYear ? "" : from.control.value,
        until: isYear ? "" : until.control.value,
      };
    },
  };
}

const dateInput = () => build("input", { type: "date" });
