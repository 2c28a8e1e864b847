import { formatReference, paymentReference } from "../../../../src/core/index";
import type { Chance } from "./chance";
import { drives } from "./organisation";
import type { Payer, Payment, TruePart } from "./payments";

/** How the bank of a payer passes on what was written there. */
interface Bank {
  /** At how many letters it cuts names; 0: not at all. */
  readonly cut: number;
  readonly isUpper: boolean;
  readonly umlauts: "kept" | "two letters" | "without dots";
  /** It breaks purposes after so many letters, wherever that is; 0: not at all. */
  readonly wraps: number;
  readonly prefix: string;
  readonly suffix: string;
}

const bases: Readonly<Record<string, string>> = {
  ä: "a",
  ö: "o",
  ü: "u",
  Ä: "A",
  Ö: "O",
  Ü: "U",
  ß: "ss",
};
const pairs: Readonly<Record<string, string>> = {
  ...{ ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue", ß: "ss" },
};

/** Writes payments down as they come out of banks. */
export class BankNoise {
  private readonly banks = new Map<Payer, Bank>();
  private readonly habits = new Map<Payer, "purpose" | "column" | "never">();

  /** @param referenceShare how many payers write the reference that their statement says */
  constructor(
    private readonly chance: Chance,
    private readonly referenceShare: number,
  ) {}

  private bankOf(payer: Payer): Bank {
    const known = this.banks.get(payer);
    if (known !== undefined) return known;
    const { chance } = this;
    const bank: Bank = {
      cut: chance.weighted([
        [45, 0],
        [25, 27],
        [15, 35],
        [15, 20],
      ] as const),
      isUpper: chance.happens(0.4),
      umlauts: chance.weighted([
        [40, "kept"],
        [50, "two letters"],
        [10, "without dots"],
      ] as const),
      wraps: chance.happens(0.08) ? 27 : 0,
      prefix: chance.happens(0.1) ? "SVWZ+" : "",
      suffix: chance.happens(0.12) ? " EREF: NOTPROVIDED" : "",
    };
    this.banks.set(payer, bank);
    return bank;
  }

  private written(text: string, { isUpper, umlauts }: Bank): string {
    const map = umlauts === "kept" ? {} : umlauts === "two letters" ? pairs : bases;
    const plain = text.replace(/[äöüÄÖÜß]/g, (letter) => map[letter] ?? letter);
    return isUpper ? plain.toUpperCase() : plain;
  }

  holderOf({ payer }: Payment): string {
    const bank = this.bankOf(payer);
    const name = this.written(payer.holder, bank);
    return bank.cut === 0 ? name : name.slice(0, bank.cut).trimEnd();
  }

  /** The purpose, and what stands in the column for the payer's own reference. */
  purposeOf(payment: Payment): { readonly purpose: string; readonly own: string } {
    const { chance } = this;
    const bank = this.bankOf(payment.payer);
    const references = this.referencesOf(payment);
    const inColumn = this.habits.get(payment.payer) === "column";
    const typed = chance.happens(0.02) ? this.mistyped(payment.purpose) : payment.purpose;
    const words = inColumn || references === "" ? typed : this.beside(typed, references);
    const whole = `${bank.prefix}${this.written(words, bank)}${bank.suffix}`;
    return {
      purpose: bank.wraps === 0 ? whole : whole.replace(/(.{27})(?=.)/g, "$1 "),
      own: inColumn && references !== "" ? references : chance.pick(["", "", "NOTPROVIDED"]),
    };
  }

  /** Many leave away the rest where a reference says it all. */
  private beside(purpose: string, references: string): string {
    return this.chance
      .pick([`${purpose} ${references}`, `${references} ${purpose}`, references])
      .trim();
  }

  /** Whether a payer writes references on slips: then these say for whom and what it is. */
  writesReferences({ payer }: Payment): boolean {
    return this.habitOf(payer) !== "never";
  }

  private habitOf(payer: Payer): "purpose" | "column" | "never" {
    const { chance } = this;
    let habit = this.habits.get(payer);
    if (habit === undefined) {
      const writes = chance.happens(this.referenceShare);
      habit = !writes ? "never" : chance.happens(0.3) ? "column" : "purpose";
      this.habits.set(payer, habit);
    }
    return habit;
  }

  private referencesOf({ payer, parts }: Payment): string {
    if (this.habitOf(payer) === "never") return "";
    return parts.map((part) => this.referenceOf(part)).join(" ");
  }

  private referenceOf({ drive, person }: TruePart): string {
    const { chance } = this;
    const right = paymentReference(drives[drive], person.id);
    const reference = chance.happens(0.03) ? this.wrongly(right) : right;
    return chance.pick([
      formatReference(reference),
      reference,
      reference.toLowerCase(),
      formatReference(reference).replace(/ /g, "-"),
    ]);
  }

  /** A letter that is another, missing, or in its neighbour's place. */
  private wrongly(reference: string): string {
    const at = 2 + this.chance.below(reference.length - 3);
    const [before, letter, next] = [reference.slice(0, at), reference[at]!, reference[at + 1]!];
    return this.chance.pick([
      `${before}${this.chance.pick([..."BCDFGHJKMNPQRSTVWXYZ"])}${reference.slice(at + 1)}`,
      `${before}${reference.slice(at + 1)}`,
      `${before}${next}${letter}${reference.slice(at + 2)}`,
    ]);
  }

  /** Two letters of a purpose swapped. */
  private mistyped(purpose: string): string {
    if (purpose.length < 6) return purpose;
    const at = 1 + this.chance.below(purpose.length - 3);
    return `${purpose.slice(0, at)}${purpose[at + 1]}${purpose[at]}${purpose.slice(at + 2)}`;
  }
}
