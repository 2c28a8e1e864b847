import type { Severity } from "../../../src/core/index";
import type { AccountCode } from "./ofAccountsCases";
import { findingDiagnosticPlaces } from "./ofFindings";
import { payingDiagnosticPlaces } from "./ofPaying";
import { receiptDiagnosticPlaces } from "./ofReceipts";

/**
 * How grave each case's diagnostic is, the cell that it leads to, and the content by which it is known
 * again once somebody has accepted it: whatever changes here asks users once more.
 */
export const accountDiagnosticPlaces: Readonly<
  Record<AccountCode, readonly [severity: Severity, place: string, content: string]>
> = {
  ...findingDiagnosticPlaces,
  ...payingDiagnosticPlaces,
  ...receiptDiagnosticPlaces,
  "unknown-member-group": ["error", "members row groups", "M1|Nroth"],
  "group-of-one": ["warning", "members row groups", "M1|Bulding A"],
  "unknown-parent-group": ["error", "groups row partOf", "North|Clbu"],
  "groups-in-a-circle": ["error", "groups row partOf", "North|South"],
  "unknown-drive": ["error", "contributions row drive", "20513|Roff|M1||20||cash|"],
  "unknown-asked-group": ["error", "drives row asked", "Roof|Noth"],
  "unknown-member": ["error", "contributions row member", "20513|Roof|Anna||20||cash|"],
  "unknown-group": ["error", "contributions row group", "20513|Roof||Garden clup|20||cash|"],
  "ambiguous-name": ["error", "contributions row member", "20513|Roof|Bo||20||cash|"],
  "unknown-adjusted": ["error", "adjustments row who", "Roof|Bob|exempt|"],
  "adjustment-without-amount": ["error", "adjustments row amount", "Roof|Bo|fixed|"],
  "adjustment-below-zero": ["error", "adjustments row amount", "Roof|Bo|cap|-5"],
  "adjustments-disagree": ["error", "adjustments row amount", "Roof|Bo|fixed|30"],
  "adjustment-binds-nobody": ["notice", "adjustments row who", "Roof|Bo|pledge|20"],
  "rate-not-positive": ["error", "rates row rate", "USD|20513|0"],
  "rates-disagree": ["error", "rates row rate", "USD|20513|1385.5"],
  "contribution-without-drive": ["error", "contributions row drive", "20513||M1||20||cash|"],
  "contribution-without-date": ["error", "contributions row date", "|Roof|M1||20||cash|"],
  "contribution-names-nobody": ["warning", "contributions row member", "20513|Roof|||20||cash|"],
  "more-decimals-than-currency": [
    "error",
    "contributions row amount",
    "20513|Roof|M1||20.5||cash|",
  ],
  "unknown-currency": ["error", "contributions row currency", "20513|Roof|M1||20|DOLLARS|cash|"],
  "no-rate": ["error", "contributions row currency", "20513|Roof|M1||20|USD|cash|"],
  "sums-too-large": ["error", "contributions row amount", "20513|Roof|M1||1||cash|"],
  "contribution-to-draft": ["warning", "contributions row drive", "20513|Roof|M1||20||cash|"],
  "dated-ahead": ["notice", "contributions row date", "20636|Roof|M1||20||cash|"],
  "possible-duplicate": ["notice", "contributions row", "20513|Roof|M1||20||cash||2"],
  "dated-after-closing": ["warning", "contributions row date", "Roof|1|20"],
  "gave-without-being-asked": ["notice", "drives row", "Roof|Bo|20"],
  "net-below-zero": ["warning", "contributions", "Roof|M1|-20"],
  "drive-not-open": ["error", "drives row state", 'Roof|{"drive":"Roof","state":"draft"}'],
  "drive-without-target": ["error", "drives row target", 'Roof|{"drive":"Roof"}'],
  "too-large-to-divide": ["error", "drives row", 'Roof|{"drive":"Roof"}'],
  "weight-missing": ["error", "drives row", 'Roof|{"drive":"Roof","names":["Ana"]}'],
  "income-missing": ["error", "drives row", 'Roof|{"drive":"Roof","names":["Ana","Bo"]}'],
  "no-rate-for-incomes": [
    "error",
    "drives row currency",
    'Roof|{"drive":"Roof","currency":"USD","home":"KRW","day":20454}',
  ],
  "kept-exceed-target": [
    "error",
    "drives row",
    'Roof|{"drive":"Roof","kept":50,"target":40,"by":10,"currency":"KRW","fromItems":false}',
  ],
  "member-in-two-groups": ["warning", "members row groups", "Roof|M1"],
  "groups-with-nobody-asked": ["notice", "drives row", "Roof|South"],
  "all-weights-blank": ["notice", "drives row", 'Roof|{"drive":"Roof"}'],
  "own-members-weighed": [
    "notice",
    "drives row",
    'Roof|{"drive":"Roof","group":"Club","names":["Bo"],"weight":1}',
  ],
  "target-rounded-up": [
    "notice",
    "drives row roundTo",
    'Roof|{"drive":"Roof","target":100,"by":20,"unit":30,"currency":"KRW"}',
  ],
  "bounds-rounded": [
    "notice",
    "drives row roundTo",
    'Roof|{"drive":"Roof","amounts":[15],"unit":10,"currency":"KRW"}',
  ],
  "pledges-leave-a-gap": [
    "notice",
    "drives row",
    'Roof|{"drive":"Roof","pledged":80,"target":100,"gap":20,"currency":"KRW","fromItems":false}',
  ],
  "pledges-exceed-target": [
    "warning",
    "drives row",
    'Roof|{"drive":"Roof","pledged":120,"target":100,"by":20,"others":true,"currency":"KRW","fromItems":false}',
  ],
  "roll-of-unknown-drive": ["error", "quotas row drive", "Rooof"],
  "roll-of-unknown-member": ["error", "quotas row memberId", "M3"],
  "roll-of-unknown-group": [
    "warning",
    "drives row",
    'Roof|{"drive":"Roof","group":"East","isKnown":false}',
  ],
  "on-the-roll-twice": ["error", "quotas row", "Roof|Bo"],
  "quotas-do-not-add-up": [
    "error",
    "drives row",
    'Roof|{"drive":"Roof","group":"Garden club","quota":100,"parts":90,"by":10,"currency":"KRW"}',
  ],
  "quotas-differ-from-target": [
    "warning",
    "drives row",
    'Roof|{"drive":"Roof","quotas":100,"target":120,"by":20,"currency":"KRW"}',
  ],
  "not-on-the-roll": ["warning", "drives row", 'Roof|{"drive":"Roof","names":["Bo"]}'],
  "left-with-a-quota": [
    "notice",
    "drives row",
    'Roof|{"drive":"Roof","names":["Bo"],"outstanding":50,"currency":"KRW"}',
  ],
  "quotas-out-of-date": [
    "warning",
    "drives row",
    'Roof|{"drive":"Roof","count":2,"amount":10,"names":["Ana","Bo"],"currency":"KRW"}',
  ],
  "drive-not-divided": ["warning", "drives row", 'Roof|{"drive":"Roof"}'],
  "as-of-before-division": [
    "notice",
    "drives row",
    'Roof|{"drive":"Roof","asOf":20453,"dividedOn":20454}',
  ],
  "no-rate-for-burden": ["warning", "drives row", "Roof|USD|0"],
  "voluntary-with-quotas": [
    "warning",
    "drives row memberSplit",
    'Roof|{"drive":"Roof","members":2}',
  ],
  "voluntary-with-fixed-amounts": [
    "warning",
    "drives row basis",
    'Roof|{"drive":"Roof","names":["Bo"]}',
  ],
  "voluntary-with-a-floor": [
    "warning",
    "drives row floor",
    'Roof|{"drive":"Roof","floor":10,"names":[],"currency":"KRW"}',
  ],
  "voluntary-reminded-beyond-limit": ["warning", "drives row basis", "Roof|Ana|1"],
  "voluntary-among-many-bodies": [
    "warning",
    "drives row basis",
    'Roof|{"drive":"Roof","names":["Ana"],"most":3}',
  ],
  "voluntary-above-income-alert": [
    "warning",
    "drives row basis",
    'Roof|{"drive":"Roof","names":["Bo"],"alert":0.05}',
  ],
  "nobody-to-divide-among": [
    "error",
    "drives row",
    'Roof|{"amount":100,"ids":[],"drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "floor-over-cap": [
    "error",
    "drives row",
    'Roof|{"floor":60,"cap":40,"group":"Garden club","ids":["Ana","Bo"],"drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "no-unit-between-bounds": [
    "error",
    "drives row",
    'Roof|{"floor":41,"cap":49,"group":"Garden club","unit":10,"ids":["Ana","Bo"],"drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "floors-exceed-target": [
    "error",
    "drives row",
    'Roof|{"by":20,"amount":100,"ids":["Ana","Bo"],"group":"Garden club","drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "caps-short-of-target": [
    "error",
    "drives row",
    'Roof|{"by":20,"amount":100,"ids":["Ana","Bo"],"group":"Garden club","drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "only-zero-weights": [
    "error",
    "drives row",
    'Roof|{"rest":100,"amount":100,"ids":["Ana"],"group":"Garden club","drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "group-weights-partly-blank": [
    "error",
    "drives row",
    'Roof|{"ids":["South"],"group":"Club","drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "group-bounds-under-same-rate": [
    "error",
    "drives row",
    'Roof|{"ids":["North"],"group":"Club","drive":"Roof","currency":"KRW","fromItems":false}',
  ],
  "webster-needs-a-rate": [
    "error",
    "drives row",
    'Roof|{"rule":"levelling","drive":"Roof","currency":"KRW","fromItems":false}',
  ],
};
