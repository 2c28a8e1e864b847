/**
 * The remainder by 97 of a text of A–Z and 0–9 read as one number, letters as 10 (A) to 35 (Z), as
 * ISO 7064 (MOD 97-10) has it. With its two check digits moved to the end, what is checked leaves 1.
 *
 * @throws RangeError where the text holds anything else
 */
export function mod97(text: string): number {
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x30 && unit <= 0x39) rest = (rest * 10 + unit - 0x30) % 97;
    else if (unit >= 0x41 && unit <= 0x5a) rest = (rest * 100 + unit - 0x37) % 97;
    else throw new RangeError(`mod97: text must hold only A–Z and 0–9, not "${text[i]}"`);
  }
  return rest;
}
