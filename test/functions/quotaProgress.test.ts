import { expect, it } from "vitest";
import { quotaProgress } from "../../src/functions/quotaProgress";

it.each([
  { why: "the example everywhere", contributed: 30_000, quota: 50_000, bar: "■■■■■■□□□□  60 %" },
  { why: "nothing came in yet", contributed: "", quota: 50_000, bar: "□□□□□□□□□□   0 %" },
  { why: "nothing is asked", contributed: 5, quota: 0, bar: "–" },
  {
    why: "three thirds in cents are all of it",
    contributed: 0.1 + 0.7,
    quota: 0.8,
    bar: "■■■■■■■■■■ 100 %",
  },
])("draws $bar: $why", ({ contributed, quota, bar }) => {
  expect(quotaProgress(contributed, quota)).toBe(bar);
});
