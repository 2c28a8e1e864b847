import type { DriveAccount } from "../../../core/index";
import type { FoundReferences, Payment, Target } from "../finding/found";
import type { Claims, PayerTexts } from "../finding/payers";

/** A line, and what has been found of whose it is. */
export interface FindRequest {
  readonly texts: PayerTexts;
  readonly payment: Payment;
  readonly claims: Claims;
  readonly references: FoundReferences;
  /** The drive that the form or the line's own column states; null: the line is to find it. */
  readonly stated: DriveAccount | null;
  /** For whom and what payments like this were said to be: each time that it was said otherwise. */
  readonly told: readonly (readonly Target[])[];
  /** Whom payments from the payer's account were said to be for, whatever their purpose. */
  readonly holders: readonly number[];
}
