/**
 * What the next drive is likely to be called: the year in the name, one on;
 * "" where there is no year, or only half of one.
 *
 * @example nextName("Roof 2026") // "Roof 2027"
 * @example nextName("Dues 2026/27") // ""
 */
export function nextName(drive: string): string {
  const years = drive.match(/(?<!\d)20\d\d(?!\d)/g) ?? [];
  if (years.length === 0 || /20\d\d\s*[/–-]\s*\d\d(?!\d)/.test(drive)) return "";
  return drive.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + 1));
}
