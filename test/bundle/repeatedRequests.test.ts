import { describe, expect, it } from "vitest";
import type { AppendRequest, ClosingRequest, GiftRequest } from "../../src/dialogs/protocol";
import { fillExample } from "../../src/local/examples/fillExample";
import { RunCutOff, type ServiceCall } from "../../src/local/services/index";
import { type AddOn, openAddOn } from "../support/addOn";

type Fault = "cut off" | "exception";
type Reply = { readonly ok: boolean; readonly message: string };

/** The school, and a fault to be met at one of the calls of the next run. */
function school() {
  let stepIn: ((call: ServiceCall) => void) | null = null;
  const addOn = openAddOn({ onCall: (call) => stepIn?.(call) });
  fillExample("school", addOn.bundle.services.spreadsheet, "en", (item) => addOn.run(item));
  addOn.run("applyQuotas", { drive: "", keep: false });
  addOn.run("refreshSummaries");
  addOn.tick(60);
  const during = <Result>(step: (call: ServiceCall, nth: number) => void, work: () => Result) => {
    let nth = 0;
    stepIn = (call) => step(call, ++nth);
    try {
      return work();
    } finally {
      stepIn = null;
    }
  };
  return { addOn, during };
}

/** Every tab as it stands. */
const tabsOf = (addOn: AddOn) => addOn.names().map((name) => [name, addOn.values(name)]);

/** A run that meets a fault at one call; what it answered, if it came so far. */
function disturbed(
  { addOn, during }: ReturnType<typeof school>,
  fault: Fault,
  at: number,
  work: () => unknown,
): Reply | null {
  try {
    const meet = (_: ServiceCall, nth: number) => {
      if (nth !== at) return;
      throw fault === "cut off" ? new RunCutOff() : new Error("Service error: Spreadsheets");
    };
    return during(meet, work) as Reply;
  } catch {
    addOn.tick(1);
    return null;
  }
}

const gift: GiftRequest = {
  token: "gift-1",
  promised: false,
  drive: "Playground",
  memberId: "P01",
  group: "",
  amount: "17.25",
  currency: "",
  date: "2026-06-10",
  method: "Cash",
  reference: "007",
  paidBy: "A. Grandmother",
  receivedBy: "",
  note: "=thanks",
  confirmed: true,
};

const importing = (addOn: AddOn, token: string): AppendRequest => {
  const rows = [
    ["Date", "Amount", "Payer", "Reference"],
    ["2026-06-01", "15", "Ivo Ashdown", "playground"],
    ["2026-06-01", "15", "Ivo Ashdown", "playground"],
    ["2026-06-02", "25", "Nobody Known", "playground"],
  ];
  const request = { rows, drive: "Playground", method: "Transfer" };
  const { fingerprint } = addOn.run("previewImport", request) as { fingerprint: string };
  return { ...request, token, fingerprint, unmatchedTo: "Class 1A" };
};

/** Everything that a closing may write: ledger, adjustments, a copy with its items, History, State. */
const closing = (addOn: AddOn, token: string): ClosingRequest => {
  const drive = "Museum trip of 2B";
  const preview = addOn.run("previewClosing", { drive }) as {
    fingerprint: string;
    carryTo: readonly string[];
    lines: readonly { key: string; kind: string }[];
  };
  const choices = { overpaid: "refund", outstanding: "write-off", "left-over": "carry-over" };
  const decisions = preview.lines.map(({ key, kind }) => [key, choices[kind as "overpaid"]]);
  return {
    token,
    drive,
    decisions: Object.fromEntries(decisions),
    carryTo: preview.carryTo[0] ?? "",
    copyAs: "Museum trip 2027",
    fingerprint: preview.fingerprint,
  };
};

const requests = [
  { name: "recordGift", of: (_: AddOn, token: string) => ({ ...gift, token }) },
  {
    name: "recordGift",
    of: (_: AddOn, token: string) => ({ ...gift, token, promised: true, drive: "Library corner" }),
  },
  { name: "appendContributions", of: importing },
  { name: "applyClosing", of: closing },
  {
    name: "applyQuotas",
    of: (_: AddOn, token: string) => ({ token, drive: "Playground", keep: false, why: "Again" }),
  },
] as const;

/** The calls at which a run can be told from another: each that writes, and the one after it. */
function tellingCalls(name: string, of: (typeof requests)[number]["of"]): readonly number[] {
  const { addOn, during } = school();
  const request = of(addOn, "first");
  const calls: ServiceCall[] = [];
  during(
    (call) => calls.push(call),
    () => addOn.run(name, request),
  );
  const first = calls.findIndex((call) => call.name === "Properties.setProperty");
  const writes = (call: ServiceCall | undefined) =>
    call !== undefined && (call.kind === "write" || /setProperty|flush/.test(call.name));
  return calls.flatMap((call, i) =>
    i >= first && (writes(call) || writes(calls[i - 1])) ? i + 1 : [],
  );
}

/** When a run was is told to the minute; it may be a minute later. */
const withoutTimes = (tabs: unknown) => JSON.stringify(tabs).replace(/ \d\d:\d\d"/g, '"');

describe.each(requests)("$name sent twice", ({ name, of }) => {
  it("is done once, and says so and where it stands", () => {
    const { addOn } = school();
    const request = of(addOn, "once");
    const first = addOn.run(name, request) as Reply;
    const after = tabsOf(addOn);
    const second = addOn.run(name, request) as Reply;
    expect(tabsOf(addOn)).toEqual(after);
    expect(second).toMatchObject({ ok: true });
    expect(second.message.startsWith(first.message)).toBe(true);
    expect(second.message.slice(first.message.length)).toMatch(
      /This had been (recorded|done) already.*Nothing was written now\.$/,
    );
  });
});

describe.each(requests)("$name met by a fault at any call", ({ name, of }) => {
  const undisturbed = school();
  undisturbed.addOn.run(name, of(undisturbed.addOn, "first"));
  const whole = withoutTimes(tabsOf(undisturbed.addOn));
  const faults: readonly Fault[] = ["cut off", "exception"];
  const cases = tellingCalls(name, of).flatMap((at) => faults.map((fault) => ({ at, fault })));

  it.each(cases)("ends as if undisturbed when it is sent again ($fault at call $at)", (met) => {
    const found = school();
    const { addOn } = found;
    const request = of(addOn, "first");
    const before = tabsOf(addOn);
    const reply = disturbed(found, met.fault, met.at, () => addOn.run(name, request));
    if (reply?.message.includes("Nothing was written.")) expect(tabsOf(addOn)).toEqual(before);
    if (reply !== null && !reply.ok) addOn.tick(1);
    const again = addOn.run(name, request) as Reply;
    expect(again).toMatchObject({ ok: true });
    expect(withoutTimes(tabsOf(addOn))).toBe(whole);
    expect(addOn.bundle.services.lock.take({})).toBe(true);
  });
});

describe("a closing that was cut off at any call", () => {
  const undisturbed = school();
  undisturbed.addOn.run("applyClosing", closing(undisturbed.addOn, "first"));
  const whole = withoutTimes(tabsOf(undisturbed.addOn));
  const isClosed = (addOn: AddOn) =>
    addOn.rows("Drives").find(({ Drive }) => Drive === "Museum trip of 2B")?.["State"] === "Closed";

  it.each(tellingCalls("applyClosing", closing))(
    "ends as if undisturbed when it is looked at anew and decided as before (call %d)",
    (at) => {
      const found = school();
      const { addOn } = found;
      disturbed(found, "cut off", at, () => addOn.run("applyClosing", closing(addOn, "first")));
      // State comes last: once it says Closed, all else stands there too.
      if (!isClosed(addOn)) {
        const reply = addOn.run("applyClosing", closing(addOn, "second")) as Reply;
        expect(reply).toMatchObject({ ok: true });
      }
      expect(withoutTimes(tabsOf(addOn))).toBe(whole);
    },
  );
});

describe("a run that starts over as somebody has put a column in meanwhile", () => {
  it.each([
    { name: "applyClosing", of: closing, tab: "Drives" },
    { name: "recordGift", of: () => gift, tab: "Contributions" },
  ])("writes each row once: $name, a column in $tab", ({ name, of, tab }) => {
    const undisturbed = school().addOn;
    undisturbed.run(name, of(undisturbed, "first"));
    const { addOn, during } = school();
    const request = of(addOn, "first");
    let isIn = false;
    const meet = (call: ServiceCall) => {
      // The first of all writes: what comes after it is looked at once more before it is written.
      if (isIn || call.name !== "Properties.setProperty") return;
      isIn = true;
      addOn.sheet(tab).insert("columns", 1, 1, 1);
      addOn.sheet(tab).setContent(1, 1, "Mine");
    };
    expect(during(meet, () => addOn.run(name, request))).toMatchObject({ ok: true });
    expect(isIn).toBe(true);
    for (const each of undisturbed.names()) {
      const rows = (from: AddOn) => {
        const isTheirs = each === tab && from === addOn;
        return from.values(each).map((row) => (isTheirs ? row.slice(1) : row));
      };
      expect(withoutTimes(rows(addOn))).toBe(withoutTimes(rows(undisturbed)));
    }
  });
});
