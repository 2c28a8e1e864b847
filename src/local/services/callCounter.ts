/**
 * How often the services were called: `total` and `byName` count what reads or writes the document
 * (what counts stands in the member table), `every` and `everyByName` all calls of any kind.
 */
export class CallCounter {
  total = 0;
  every = 0;
  readonly byName: Record<string, number> = {};
  readonly everyByName: Record<string, number> = {};

  add(name: string, costs: boolean): void {
    this.every += 1;
    this.everyByName[name] = (this.everyByName[name] ?? 0) + 1;
    if (!costs) return;
    this.total += 1;
    this.byName[name] = (this.byName[name] ?? 0) + 1;
  }

  reset(): void {
    this.total = 0;
    this.every = 0;
    for (const counts of [this.byName, this.everyByName])
      for (const name of Object.keys(counts)) delete counts[name];
  }
}
