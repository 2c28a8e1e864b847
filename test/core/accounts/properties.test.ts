import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Accounts,
  type Book,
  fingerprint,
  isCurrency,
  keepAccounts,
  planDrive,
} from "../../../src/core/index";
import { adjustment, day, gift } from "../../support/book";
import { books, driveNames, rollOfAll } from "../../support/randomBooks";

/** All figures, whatever the order in which rows and diagnostics came. */
function figuresOf({ drives, burdens, bodies, diagnostics }: Accounts) {
  const rowless = (_: string, value: unknown) =>
    typeof value === "object" && value !== null && "place" in value
      ? { ...value, place: null }
      : value;
  const plain = (value: unknown) => JSON.stringify(value, rowless);
  return {
    drives: drives.map(plain),
    burdens: plain(burdens),
    bodies,
    diagnostics: diagnostics.map(({ code, data }) => plain([code, data])).sort(),
  };
}

function shuffled(of: Book, seed: number): Book {
  let state = seed;
  const shuffle = <T>(rows: readonly T[]): T[] => {
    const order = rows.map((row) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return { row, key: state };
    });
    return order.sort((a, b) => a.key - b.key).map(({ row }) => row);
  };
  return {
    settings: of.settings,
    members: shuffle(of.members),
    groups: shuffle(of.groups),
    drives: shuffle(of.drives),
    items: shuffle(of.items),
    findings: shuffle(of.findings),
    counts: shuffle(of.counts),
    adjustments: shuffle(of.adjustments),
    rates: shuffle(of.rates),
    issued: [],
    contributions: shuffle(of.contributions),
    roll: shuffle(of.roll),
  };
}

const runs = { numRuns: 150 };

describe("properties", () => {
  it("collected + carried over + in kind + not counted = the ledger, by currency", () => {
    fc.assert(
      fc.property(books, (of) => {
        const { drives } = keepAccounts(of);
        const held = new Map<string, number>();
        const add = (currency: string, amount: number) =>
          held.set(currency, (held.get(currency) ?? 0) + amount);
        for (const { counted, uncounted } of drives) {
          for (const { currency, collected, carried, inKind } of counted)
            add(currency, collected + carried + inKind);
          for (const { currency, amount } of uncounted) add(currency, amount);
        }
        for (const { drive: name, amount, currency: stated } of of.contributions) {
          const own = of.drives.find(({ id }) => id === name)?.currency ?? "KRW";
          const currency = stated || own;
          add(currency, -(amount ?? 0) * (currency === "KRW" ? 1 : 100));
        }
        for (const [currency, rest] of held) expect([currency, rest]).toEqual([currency, 0]);
      }),
      runs,
    );
  });

  it("every row is posted once, and counted in its drive or not counted", () => {
    fc.assert(
      fc.property(books, (of) => {
        const { ledger, drives } = keepAccounts(of);
        expect(ledger.sources).toEqual(of.contributions);
        for (const [index, account] of drives.entries()) {
          const sum = (kind: string) =>
            ledger.amounts.reduce((total, amount, row) => {
              const isOfIt = ledger.accounts[row] === index && ledger.kinds[row] === kind;
              return isOfIt ? total + amount : total;
            }, 0);
          expect(sum("cash")).toBe(account.collected);
          expect(sum("in-kind")).toBe(account.inKind);
          expect(sum("carried")).toBe(account.carried);
        }
      }),
      runs,
    );
  });

  it("money that is not counted is told of with its amount, except where its cell could not be read", () => {
    fc.assert(
      fc.property(books, (of) => {
        const { diagnostics, drives } = keepAccounts(of);
        const told = diagnostics.reduce((sum, { uncounted }) => sum + (uncounted?.amount ?? 0), 0);
        const held = drives.flatMap(({ uncounted }) => uncounted);
        expect(told).toBe(held.reduce((sum, { amount }) => sum + amount, 0));
      }),
      runs,
    );
  });

  it("quotas add up at every level, anew and keeping", () => {
    fc.assert(
      fc.property(books, fc.boolean(), (of, keep) => {
        const roll = rollOfAll(of, keep);
        const accounts = keepAccounts({ ...of, roll });
        const sums = accounts.diagnostics.filter(({ code }) => code === "quotas-do-not-add-up");
        expect(sums).toEqual([]);
        for (const { quotas, target, drive: own } of accounts.drives) {
          if (quotas === null || target === null || own?.basis === "pledged") continue;
          expect(quotas - target).toBeGreaterThanOrEqual(0);
          expect(quotas - target).toBeLessThan(own?.roundTo ?? 1);
        }
      }),
      runs,
    );
  });

  it("who has contributed can always keep what a division has just given them", () => {
    const pays = fc.array(fc.boolean(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(books, pays, (of, paying) => {
        const isPaying = (id: string) => paying[Number(id.slice(1))] ?? false;
        const asked = of.roll.filter(({ level, quota }) => level === "member" && quota !== null);
        const payers = asked.filter(({ memberId }) => isPaying(memberId));
        const contributions = payers.map((row) => gift(row.drive, row.memberId, 1));
        const paid = { ...of, contributions };
        const accounts = keepAccounts(paid);
        for (const id of new Set(of.roll.map((row) => row.drive))) {
          const options = { today: day("2026-01-01"), keep: true };
          const { quotas } = planDrive(accounts, id, options);
          const quotaOf = (who: string) => quotas.find(({ memberId }) => memberId === who)?.quota;
          const kept = payers.filter((row) => row.drive === id);
          expect(quotas).not.toEqual([]);
          expect(kept.map(({ memberId }) => quotaOf(memberId))).toEqual(
            kept.map(({ quota }) => quota),
          );
        }
      }),
      runs,
    );
  });

  it("quota = collected − more than asked + outstanding + written off, at every node", () => {
    fc.assert(
      fc.property(books, (of) => {
        for (const { groups: standings, ...account } of keepAccounts(of).drives) {
          if (account.quotas === null) continue;
          for (const { quota, group: name, ...sums } of [
            { ...account, quota: account.quotas, group: "" },
            ...standings,
          ]) {
            const { collected, moreThanAsked, outstanding, writtenOff } = sums;
            const addsUp = collected - moreThanAsked + outstanding + writtenOff;
            expect([name, addsUp]).toEqual([name, quota ?? 0]);
            expect(writtenOff).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      runs,
    );
  });

  it("Asked = Contributed + Part + Nothing yet, of every drive and group", () => {
    fc.assert(
      fc.property(books, (of) => {
        for (const account of keepAccounts(of).drives) {
          for (const each of [account, ...account.groups]) {
            expect(each.asked).toBe(each.contributed + each.part + each.nothing);
          }
        }
      }),
      runs,
    );
  });

  it("outstanding is never below zero, and arrears are part of it", () => {
    fc.assert(
      fc.property(books, (of) => {
        for (const { groups: standings, members } of keepAccounts(of).drives) {
          for (const { outstanding, ageing } of [...standings, ...members]) {
            expect(outstanding).toBeGreaterThanOrEqual(0);
            expect(Math.min(...ageing)).toBeGreaterThanOrEqual(0);
            const arrears = ageing.reduce((sum, amount) => sum + amount, 0);
            expect(arrears).toBeLessThanOrEqual(outstanding);
          }
        }
      }),
      runs,
    );
  });

  it("shuffling the rows of every input tab changes no figure", () => {
    fc.assert(
      fc.property(books, fc.integer(), (of, seed) => {
        const other = shuffled(of, seed);
        expect(figuresOf(keepAccounts(other))).toEqual(figuresOf(keepAccounts(of)));
        expect(fingerprint(other)).toBe(fingerprint(of));
      }),
      runs,
    );
  });

  it("shuffling the rows of every input tab changes no quota", () => {
    fc.assert(
      fc.property(books, fc.integer(), fc.boolean(), (of, seed, keep) => {
        const plain = (each: Book) => {
          const accounts = keepAccounts(each);
          const options = { today: day("2026-01-01"), keep };
          return driveNames.map((id) => {
            const { quotas, gap, diagnostics } = planDrive(accounts, id, options);
            return { quotas, gap, codes: diagnostics.map(({ code }) => code).sort() };
          });
        };
        expect(plain(shuffled(of, seed))).toEqual(plain(of));
      }),
      runs,
    );
  });

  it("a division that was just made is not out of date", () => {
    fc.assert(
      fc.property(books, (of) => {
        const { diagnostics } = keepAccounts(of);
        expect(diagnostics.filter(({ code }) => code === "quotas-out-of-date")).toEqual([]);
      }),
      runs,
    );
  });

  it("a roll that is not told of is within a unit of a division anew", () => {
    const weights = fc.array(fc.constantFrom(null, 1, 2, 3), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(books, weights, (of, changed) => {
        const members = of.members.map((each, i) => ({ ...each, weight: changed[i]! }));
        const later = { ...of, members, contributions: [] };
        const accounts = keepAccounts(later);
        const told = new Set(accounts.diagnostics.map(({ data }) => "drive" in data && data.drive));
        for (const { drive: own, members: standings } of accounts.drives) {
          if (own === null || told.has(own.id) || standings.length === 0) continue;
          const anew = planDrive(accounts, own.id, {
            today: day("2026-01-01"),
            keep: false,
          });
          for (const { before, quota } of anew.quotas) {
            expect(Math.abs((before ?? 0) - (quota ?? 0))).toBeLessThanOrEqual(own.roundTo ?? 1);
          }
        }
      }),
      runs,
    );
  });

  it("a member's outstanding is what the quota leaves after gifts and write-offs", () => {
    fc.assert(
      fc.property(books, (of) => {
        for (const { members } of keepAccounts(of).drives) {
          for (const { quota, contributed, writtenOff, outstanding, asked } of members) {
            if (quota === null || !asked) continue;
            const left = quota - Math.max(0, contributed) - writtenOff;
            expect(outstanding).toBe(Math.max(0, left));
          }
        }
      }),
      runs,
    );
  });

  it("the fingerprint changes with whatever a division depends on", () => {
    fc.assert(
      fc.property(books, fc.nat(), (of, pick) => {
        const target = { ...of.drives[0]!, target: (of.drives[0]!.target ?? 0) + 1 };
        const changed: Book[] = [
          { ...of, members: of.members.slice(1) },
          { ...of, drives: [target, ...of.drives.slice(1)] },
          { ...of, contributions: [...of.contributions, gift("Roof", "M0", pick)] },
          { ...of, adjustments: [...of.adjustments, adjustment(null, "M0", "exempt")] },
          { ...of, settings: { ...of.settings, rounding: "never-falls" } },
        ];
        for (const each of changed) expect(fingerprint(each)).not.toBe(fingerprint(of));
      }),
      { numRuns: 50 },
    );
  });

  it("knows its currencies", () => {
    expect(["KRW", "KPW", "USD", "XXX", "krw"].map(isCurrency)).toEqual([
      ...[true, true, true, false, false],
    ]);
  });
});
