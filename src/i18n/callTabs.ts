import type { Diagnostic } from "../core/index";
import type { Tab } from "../schema/index";
import type { Say } from "./say";
import { wordDiagnostic } from "./wordDiagnostic";

/** The same voice, which calls tabs as the workbook does. @param names of those that are there */
export function callTabs(say: Say, names: Readonly<Partial<Record<Tab, string>>>): Say {
  const { schema } = say.words;
  // As they are, so that a name which is asked for only when it is said stays so.
  const tabs = Object.defineProperties({ ...schema.tabs }, Object.getOwnPropertyDescriptors(names));
  const words = { ...say.words, schema: { ...schema, tabs } };
  const called: Say = {
    ...say,
    words,
    diagnostic: (diagnostic: Diagnostic) => wordDiagnostic(diagnostic, called),
  };
  return called;
}
