import type { SharedWords } from "../../../i18n/dialogWords";
import type { DrivePreview } from "../../protocol";
import { build } from "./build";

/** Problems with their severity in words, the grave ones first, as the add-on lists them. */
export function problemList(
  problems: DrivePreview["problems"],
  shared: SharedWords,
): HTMLElement | null {
  if (problems.length === 0) return null;
  return build(
    "ul",
    { class: "problems" },
    ...problems.map(({ severity, problem, remedy }) =>
      build(
        "li",
        { class: severity },
        build(
          "strong",
          {},
          shared.severities[severity as keyof SharedWords["severities"]] ?? severity,
        ),
        ` ${problem} ${remedy}`,
      ),
    ),
  );
}
