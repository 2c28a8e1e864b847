import * as en from "../../i18n/en/dialogs";
import * as ko from "../../i18n/ko/dialogs";
import { build } from "./parts/build";
import { openPage } from "./parts/openPage";
import { paperForm } from "./parts/paperForm";
import { PersonField } from "./parts/personField";
import { readAgain, withChoices } from "./parts/withChoices";

const page = openPage("person", { en: en.person, ko: ko.person });

void withChoices(page, ({ people }) => {
  const { words, shared, ask } = page;
  // Whoever chooses a person wants to see that person: no second press.
  const found = new PersonField({ shared, people, onPick: () => form.requestSubmit() });
  const form = paperForm(page, {
    rows: [found.row, build("p", { class: "hint" }, words.hint)],
    make: words.show,
    after: readAgain(page, (read) => found.takePeople(read.people)),
    ask() {
      const { person } = found;
      if (person !== null) return ask("personPage", { memberId: person.id });
      found.fail(shared.personMissing);
      return null;
    },
  });
  found.control.focus();
});
