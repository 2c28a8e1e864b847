import { type Row, textIn } from "./cells";
import { amountRoles, currencyOfHeader, isAmount, type Role } from "./knownHeaders";
import { isCurrencyOf } from "./readAmount";

/** The columns of a file by their roles, and what lines say in them. */
export class Columns {
  /** The currency that the header of amounts or balances names; "": none. */
  readonly currency: string;
  private readonly places: ReadonlyMap<Role, readonly number[]>;

  /** @param ofDrive the drive's currency */
  constructor(
    private readonly header: Row,
    roles: readonly (Role | null)[],
    private readonly ofDrive: string,
  ) {
    this.places = placesOf(roles);
    const ofMoney = [...amountRoles, "balance" as const].flatMap((role) => this.of(role));
    const named = ofMoney.map((c) => currencyOfHeader(header[c]!));
    this.currency = named.find((currency) => currency !== "") ?? "";
  }

  has(role: Role): boolean {
    return this.places.has(role);
  }

  /** Those of a role, from the left. */
  of(role: Role): readonly number[] {
    return this.places.get(role) ?? [];
  }

  /** What a line says in the column of a role; of several, all that they say. "" for a placeholder. */
  cell(row: Row, role: Role): string {
    const places = this.placesIn(row, role);
    if (places.length < 2) return textIn(row, places[0] ?? -1);
    const texts = places.map((c) => textIn(row, c)).filter((text) => text !== "");
    return [...new Set(texts)].join(" / ");
  }

  /** What a line says of its day; of three columns joined as one would write it. */
  dateText(row: Row): string {
    if (this.has("date")) return this.cell(row, "date");
    const [year, month, day] = (["year", "month", "day"] as const).map((part) =>
      this.cell(row, part),
    );
    if (!year || !month || !day) return "";
    const isFigure = /^\d+\D?$/.test(month);
    const whole = year.length === 2 ? `20${year}` : year;
    return isFigure
      ? [whole, month, day].map((part) => part.replace(/\D$/, "")).join("-")
      : `${day} ${month} ${whole}`;
  }

  /** The currency that the header of a line's amount names, where columns differ in it. */
  currencyOf(row: Row): string {
    const several = amountRoles.filter((role) => this.of(role).length > 1);
    if (several.length === 0) return this.currency;
    const [place] = several.flatMap((role) =>
      this.cell(row, role) === "" ? [] : this.placesIn(row, role),
    );
    return place === undefined ? "" : currencyOfHeader(this.header[place]!);
  }

  /**
   * The columns that a line means; of amounts in several currencies the one that it fills, or else that
   * of the drive's currency.
   */
  private placesIn(row: Row, role: Role): readonly number[] {
    const places = this.of(role);
    if (places.length < 2 || !isAmount(role)) return places;
    const filledIn = places.filter((c) => /[1-9]/.test(row[c] ?? ""));
    if (filledIn.length < 2) return filledIn.length === 0 ? places.slice(0, 1) : filledIn;
    const own = filledIn.filter((c) =>
      isCurrencyOf(currencyOfHeader(this.header[c]!), this.ofDrive),
    );
    return own.length === 1 ? own : filledIn;
  }
}

function placesOf(roles: readonly (Role | null)[]): ReadonlyMap<Role, readonly number[]> {
  const places = new Map<Role, number[]>();
  for (const [c, role] of roles.entries())
    if (role !== null) places.set(role, [...(places.get(role) ?? []), c]);
  return places;
}
