/** How often the document was read or written; what counts stands in the member table. */
export class CallCounter {
  total = 0;
  readonly byName: Record<string, number> = {};

  add(name: string): void {
    this.total += 1;
    this.byName[name] = (this.byName[name] ?? 0) + 1;
  }

  reset(): void {
    this.total = 0;
    for (const name of Object.keys(this.byName)) delete this.byName[name];
  }
}
