// Who is measured: Whipround's division, and the allocations of libraries that one could install.
// Each subject makes its input ready and returns a function that divides once and gives whole
// numbers back, in the order of the weights.
import { createRequire } from "node:module";

const peers = createRequire(new URL("../peers/package.json", import.meta.url));
const bundle = new URL("../../../build/bench/division.mjs", import.meta.url).href;

const idOf = (row) => `M-${String(row).padStart(7, "0")}`;

/** Whipround with ids, checked, ties by salt; `more` adds floors and caps or options. */
async function whipround({ target, weights, ids }, boundsOf = () => ({}), options = {}) {
  const { divide } = await import(bundle);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight, row) => ({
    id: ids?.[row] ?? idOf(row),
    weight,
    ...boundsOf((target * weight) / total, row),
  }));
  return () => {
    const result = divide({ target, shares, salt: "drive", ...options });
    if ("problem" in result) throw new Error(JSON.stringify(result.problem).slice(0, 200));
    return result.quotas;
  };
}

/** One share in ten has a floor that binds and one in ten a cap that does. */
function tenthsBound(fairShare, row) {
  if (row % 10 === 3) return { floor: Math.ceil(fairShare * 1.5) };
  if (row % 10 === 7) return { cap: Math.floor(fairShare * 0.7) };
  return {};
}

export const subjects = {
  whipround: { title: "Whipround", make: (input) => whipround(input) },
  "whipround-bounds": {
    title: "Whipround, a fifth at a floor or cap",
    make: (input) => whipround(input, tenthsBound),
  },
  "dinero-number": {
    title: "dinero.js 2, number",
    async make({ target, weights }) {
      const { allocate, dinero, toSnapshot } = await import(peers.resolve("dinero.js"));
      const { USD } = await import(peers.resolve("dinero.js/currencies"));
      const whole = dinero({ amount: target, currency: USD });
      return () => allocate(whole, weights).map((part) => toSnapshot(part).amount);
    },
  },
  "dinero-bigint": {
    title: "dinero.js 2, bigint",
    async make({ target, weights }) {
      const { allocate, dinero, toSnapshot } = await import(peers.resolve("dinero.js/bigint"));
      const { USD } = await import(peers.resolve("dinero.js/bigint/currencies"));
      const whole = dinero({ amount: BigInt(target), currency: USD });
      const ratios = weights.map(BigInt);
      return () => allocate(whole, ratios).map((part) => Number(toSnapshot(part).amount));
    },
  },
  "ts-money": {
    title: "ts-money",
    make({ target, weights }) {
      const { Money } = peers("ts-money");
      const whole = new Money(target, "USD");
      return () => whole.allocate(weights).map((part) => part.amount);
    },
  },
  ezmoney: {
    title: "ezmoney",
    make({ target, weights }) {
      const { allocate } = peers("ezmoney");
      const whole = { amount: target, currency: "USD", precision: 2 };
      return () => allocate(whole, weights).map((part) => part.amount);
    },
  },
  "largest-remainder-round": {
    title: "largest-remainder-round",
    make({ target, weights }) {
      const log = console.log;
      console.log = () => {}; // it prints its examples when loaded
      peers("largest-remainder-round");
      console.log = log;
      return () => weights.spread(target);
    },
  },
  currency: {
    title: "currency.js (equal parts only)",
    equalOnly: true,
    make({ target, weights }) {
      const currency = peers("currency.js");
      const whole = currency(target, { fromCents: true });
      return () => whole.distribute(weights.length).map((part) => part.intValue);
    },
  },
};

/** The same weights for everyone: whole, 1 to 1,000,000. */
export function weightsOf(count) {
  let state = 20_260_331;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * 1_000_000);
  });
}
