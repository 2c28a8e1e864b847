/**
 * A value for every position of a line (a column's rows, or a sheet's columns), kept as runs of
 * equal values, so that a million rows of one format cost one entry.
 *
 * Positions start at 1 and have no end: what was never set reads as the default.
 */
export class Runs<T> {
  readonly #default: T;
  #starts: number[] = [1];
  #values: T[];

  constructor(defaultValue: T) {
    this.#default = defaultValue;
    this.#values = [defaultValue];
  }

  at(position: number): T {
    return this.#values[this.#indexOf(position)] as T;
  }

  /** Sets `count` positions from `from` on to one value. */
  fill(from: number, count: number, value: T): void {
    if (count > 0) this.#replace(from, from + count, [from], [value]);
  }

  /** Sets the positions from `from` on to the values of a list. */
  assign(from: number, values: readonly T[]): void {
    if (values.length === 0) return;
    const starts = [from];
    const runs = [values[0] as T];
    for (let i = 1; i < values.length; i++) {
      if (values[i] === runs[runs.length - 1]) continue;
      starts.push(from + i);
      runs.push(values[i] as T);
    }
    this.#replace(from, from + values.length, starts, runs);
  }

  /** Moves everything from `at` on by `count` positions; the gap reads `value`. */
  insert(at: number, count: number, value: T): void {
    const tail = this.#from(at);
    const moved = tail.starts.map((start) => start + count);
    this.#replace(at, Number.POSITIVE_INFINITY, [at, ...moved], [value, ...tail.values]);
  }

  /** Takes `count` positions out; what follows closes up. */
  remove(at: number, count: number): void {
    const tail = this.#from(at + count);
    const moved = tail.starts.map((start) => start - count);
    this.#replace(at, Number.POSITIVE_INFINITY, moved, tail.values);
  }

  /** Puts something else in the place of every value but the default. */
  replace(change: (value: T) => T): void {
    this.#values = this.#values.map((value) => (value === this.#default ? value : change(value)));
  }

  /** The runs that touch the positions `from` … `to`, clipped to them, in order. */
  between(from: number, to: number): { from: number; to: number; value: T }[] {
    const found: { from: number; to: number; value: T }[] = [];
    for (let i = this.#indexOf(from); i < this.#starts.length; i++) {
      const start = Math.max(this.#starts[i] as number, from);
      if (start > to) break;
      const end = Math.min((this.#starts[i + 1] ?? Number.POSITIVE_INFINITY) - 1, to);
      found.push({ from: start, to: end, value: this.#values[i] as T });
    }
    return found;
  }

  /** Reads rising positions without searching for each. */
  cursor(): (position: number) => T {
    let i = 0;
    let next = this.#starts[1] ?? Number.POSITIVE_INFINITY;
    return (position) => {
      while (position >= next) {
        i += 1;
        next = this.#starts[i + 1] ?? Number.POSITIVE_INFINITY;
      }
      return this.#values[i] as T;
    };
  }

  /** Whether every position reads the default. */
  isUntouched(): boolean {
    return this.#values.length === 1 && this.#values[0] === this.#default;
  }

  copy(): Runs<T> {
    const twin = new Runs(this.#default);
    twin.#starts = [...this.#starts];
    twin.#values = [...this.#values];
    return twin;
  }

  #indexOf(position: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The runs from a position to the end, the first one clipped to begin there. */
  #from(position: number): { starts: number[]; values: T[] } {
    const i = this.#indexOf(position);
    return {
      starts: [position, ...this.#starts.slice(i + 1)],
      values: this.#values.slice(i),
    };
  }

  /** Puts runs in the place of the positions from `from` to before `end`, joining equal neighbours. */
  #replace(from: number, end: number, starts: readonly number[], values: readonly T[]): void {
    const tail = end === Number.POSITIVE_INFINITY ? { starts: [], values: [] } : this.#from(end);
    let keep = this.#indexOf(from);
    if ((this.#starts[keep] as number) < from) keep += 1;
    this.#starts.length = keep;
    this.#values.length = keep;
    this.#append(starts, values);
    this.#append(tail.starts, tail.values);
  }

  #append(starts: readonly number[], values: readonly T[]): void {
    for (let i = 0; i < starts.length; i++) {
      const last = this.#values.length - 1;
      if (last >= 0 && this.#values[last] === values[i]) continue;
      this.#starts.push(starts[i] as number);
      this.#values.push(values[i] as T);
    }
  }
}
