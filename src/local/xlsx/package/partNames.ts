/** "xl/worksheets" of "xl/worksheets/sheet1.xml". */
const folderOf = (part: string): string => part.slice(0, Math.max(part.lastIndexOf("/"), 0));

/** The part that says what the numbers of links and the like in another part stand for. */
export function relsPart(part: string): string {
  const folder = folderOf(part);
  const file = part.slice(folder === "" ? 0 : folder.length + 1);
  return `${folder === "" ? "" : `${folder}/`}_rels/${file}.rels`;
}

/** The part that a target names, as seen from another: with `..`, from the root, with %20. */
export function resolvedPart(from: string, target: string): string {
  const path = target.startsWith("/") ? target : `${folderOf(from)}/${target}`;
  const steps: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "" || step === ".") continue;
    if (step === "..") steps.pop();
    else steps.push(decoded(step));
  }
  return steps.join("/");
}

/** What a part writes to name another: "../comments1.xml". */
export function targetFrom(from: string, part: string): string {
  const here = folderOf(from).split("/").filter(Boolean);
  const there = part.split("/");
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common])
    common += 1;
  return [...here.slice(common).map(() => ".."), ...there.slice(common)].join("/");
}

/** A target without its %20 and the like; as it is where that makes no sense. */
export function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
