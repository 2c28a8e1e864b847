import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import type { PageReply, PersonRequest } from "../protocol";
import { build } from "./parts/build";
import { choiceOf } from "./parts/choiceOf";
import { field, select, setOptions } from "./parts/field";
import { fill } from "./parts/fill";
import { openPage } from "./parts/openPage";
import { paperForm } from "./parts/paperForm";
import { PersonField } from "./parts/personField";
import { readAgain, withChoices } from "./parts/withChoices";

const page = openPage("person", { en: en.person, ko: ko.person });

type Whose = "one" | "household" | "group" | "everyone";

const optionsOf = (names: readonly string[]) => names.map((name) => ({ value: name, label: name }));

void withChoices(page, ({ people, groups, households }) => {
  const { words, shared, ask } = page;
  // Whoever chooses a person wants to see that person: no second press.
  const found = new PersonField({ shared, people, onPick: () => form.requestSubmit() });
  const household = field({ label: words.whichHousehold }, select(optionsOf(households)));
  const group = field({ label: words.whichGroup }, select(optionsOf(groups)));
  const part = field({ label: words.part }, select([]));
  const rows = { one: found.row, household: household.row, group: group.row };
  const whose = choiceOf<Whose>(
    words.whose,
    (["one", "household", "group", "everyone"] as const)
      .filter((each) => each !== "household" || households.length > 0)
      .filter((each) => each !== "group" || groups.length > 0)
      .map((value) => ({ value, label: words[value] })),
    "one",
    showFields,
  );
  showFields();

  function showFields() {
    for (const each of ["one", "household", "group"] as const)
      rows[each].hidden = whose.value() !== each;
    showParts(1);
  }

  /** Of what one print does not hold, which part is meant is asked once it is known. */
  function showParts(parts: number) {
    part.row.hidden = parts < 2;
    const numbers = Array.from({ length: parts }, (_, i) => String(i + 1));
    setOptions(
      part.control,
      numbers.map((value) => ({ value, label: fill(words.partOf, { part: value, parts }) })),
      parts < 2 ? "1" : part.control.value,
    );
  }
  group.control.addEventListener("change", () => showParts(1));

  function request(): PersonRequest | null {
    switch (whose.value()) {
      case "household":
        return { household: household.control.value };
      case "group":
        return { group: group.control.value, part: Number(part.control.value) };
      case "everyone":
        return { group: "", part: Number(part.control.value) };
      default: {
        const { person } = found;
        return person === null ? null : { memberId: person.id };
      }
    }
  }

  async function made(asked: PersonRequest): Promise<PageReply> {
    const reply = await ask("personPage", asked);
    if (reply.ok) showParts(reply.parts ?? 1);
    return reply;
  }

  const form = paperForm(page, {
    rows: [
      ...[whose.row, found.row, household.row, group.row, part.row],
      build("p", { class: "hint" }, words.hint),
    ],
    make: words.show,
    after: readAgain(page, (read) => {
      found.takePeople(read.people);
      setOptions(group.control, optionsOf(read.groups));
      setOptions(household.control, optionsOf(read.households));
    }),
    ask() {
      const asked = request();
      if (asked !== null) return made(asked);
      found.fail(shared.personMissing);
      return null;
    },
  });
  found.control.focus();
});
