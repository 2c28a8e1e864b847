/** How a command ended, in plain words for a toast; where `ok` is false, nothing of the user's was changed. */
export interface Outcome {
  readonly ok: boolean;
  readonly message: string;
}
