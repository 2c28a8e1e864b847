import { contentNumber, contentText, lanesOf } from "./content";
import { creditorReference } from "./creditorReference";

/**
 * The payment reference of a member in a drive, by ISO 11649: "RF" with two check digits and eight
 * letters. It depends on nothing but the drive's name and the member's ID, so no sorting, dividing,
 * joining or leaving changes it, and two books with the same names have the same.
 */
export function paymentReference(driveId: string, memberId: string): string {
  return creditorReference(
    contentText(contentNumber(lanesOf(driveId.normalize()), memberId.normalize())),
  );
}
