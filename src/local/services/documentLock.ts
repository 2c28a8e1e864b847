/**
 * The lock of one document, shared by all who have it open. A test plays the other user with
 * `holdAsAnother`.
 */
export class DocumentLock {
  #holder: object | "another" | null = null;
  /** How often a run let go of the lock while its writes were not flushed yet. */
  releasesWithoutFlush = 0;

  /** Takes the lock for a run; false if somebody else has it. */
  take(run: object): boolean {
    if (this.#holder !== null && this.#holder !== run) return false;
    this.#holder = run;
    return true;
  }

  isHeldBy(run: object): boolean {
    return this.#holder === run;
  }

  release(run: object): void {
    if (this.#holder === run) this.#holder = null;
  }

  /** Another user takes the lock and keeps it until `releaseAsAnother`. */
  holdAsAnother(): void {
    this.#holder = "another";
  }

  releaseAsAnother(): void {
    if (this.#holder === "another") this.#holder = null;
  }
}
