import type { DiagnosticWords } from "../diagnosticWords";
import { choiceWord, headerWord } from "../schemaWord";
import { didYouMean } from "./grammar/didYouMean";
import { particle } from "./grammar/particle";
import { named, typed } from "./grammar/quotes";

/** The words for findings, for the items that put them right, and for money that was counted. */
export const findingDiagnostics = () =>
  ({
    "unknown-finding": ({ value, suggestion, item }, { words: { schema } }) => ({
      problem: `지적 사항 ${particle(typed(value), "을")} 찾지 못해 ${particle(named(item), "을")} ${schema.tabs.remedies} 시트에 표시하지 않았습니다.`,
      remedy: didYouMean(
        suggestion,
        `${schema.tabs.findings} 시트에 있는 그대로 입력하거나 그 시트에 추가하십시오.`,
      ),
    }),
    "finding-overdue": ({ finding, day, days }, say) => ({
      problem: `${named(finding)}의 조치 기한(${say.day(day)})이 ${say.number(days)}일 지났습니다.`,
      remedy: `바로잡았으면 ${particle(say.words.schema.headers.findings.state, "을")} 바꾸고, 아니면 지적한 곳과 새 기한을 정하십시오.`,
    }),
    "put-right-with-nothing-received": ({ finding, items }, say) => ({
      problem: `${particle(named(finding), "은")} 조치 완료인데 아직 들어오지 않은 품목이 있습니다: ${say.list(items, 5, "가지")}.`,
      remedy: `들어왔으면 ${say.words.schema.tabs.items} 시트의 ${say.words.schema.headers.items.received} 열에 입력하고, 아니면 지적 사항의 ${particle(say.words.schema.headers.findings.state, "을")} ${particle(named(choiceWord(say.words.schema, "findingState", "under-way")), "으로")} 바꾸십시오.`,
    }),
    "put-right-and-not-in-use": ({ finding, items }, say) => ({
      problem: `${particle(named(finding), "은")} 조치 완료인데 사용하지 않는 품목이 있습니다: ${say.list(items, 5, "가지")}.`,
      remedy: `아직 모자란 것을 지적 사항에 적고 ${particle(say.words.schema.headers.findings.state, "을")} ${particle(named(choiceWord(say.words.schema, "findingState", "under-way")), "으로")} 바꾸거나, ${particle(say.words.schema.headers.items.inUse, "을")} 고치십시오.`,
    }),
    "responsible-is-a-person": ({ finding, name }, { words: { schema } }) => ({
      problem: `${named(finding)}의 ${particle(schema.headers.findings.responsible, "이")} 사람입니다: ${name}. 누구나 볼 수 있는 문서에는 표시하지 않습니다.`,
      remedy: "맡은 부서나 조직을 입력하십시오. 사람은 바뀌어도 부서는 남습니다.",
    }),
    "in-use-before-received": ({ item }, { words: { schema } }) => ({
      problem: `${particle(named(item), "은")} 사용 중이라고 되어 있는데 들어온 것이 없습니다.`,
      remedy: `들어온 수량을 ${schema.headers.items.received} 열에 입력하거나 ${schema.headers.items.inUse} 셀을 비우십시오.`,
    }),
    "day-ahead": ({ tab, column, day, asOf }, say) => ({
      problem: `${headerWord(say.words.schema, tab, column)}(${say.day(day)})이 집계 기준일(${say.day(asOf)})보다 뒤입니다.`,
      remedy: `날짜를 고치거나 ${say.words.schema.tabs.settings} 시트의 ${particle(say.words.schema.settings.asOf.name, "을")} 고치십시오.`,
    }),
    "spent-more-than-collected": ({ drive, spent, collected, by, currency }, say) => ({
      problem: `${named(drive)} 모금의 지출 ${particle(say.moneyWithCurrency(spent, currency), "이")} 쓸 수 있는 ${say.moneyWithCurrency(collected, currency)}보다 ${say.moneyWithCurrency(by, currency)} 많습니다.`,
      remedy: `${say.words.schema.tabs.contributions} 시트에 빠진 내역이 있는지 확인하십시오. 전부터 있던 돈이면 ${say.words.schema.tabs.drives} 시트의 ${say.words.schema.headers.drives.moneyInHand} 열에 입력하고, 아니면 ${say.words.schema.tabs.items} 시트의 ${particle(say.words.schema.headers.items.spent, "을")} 고치십시오.`,
    }),
    "count-differs": ({ day, drive, where, counted, books, by, currency, agreedOn }, say) => {
      const { tabs } = say.words.schema;
      const of = drive === "" ? "" : `${named(drive)} 모금의 `;
      const at = where.length === 0 ? "" : `(${say.list(where, 5, "곳")})`;
      const off = say.moneyWithCurrency(Math.abs(by), currency);
      const since =
        agreedOn === null
          ? "그전에 맞았던 적은 없습니다."
          : `${say.day(agreedOn)}에는 맞았으므로 그 뒤에 생긴 차이입니다.`;
      return {
        problem: `${say.day(day)}에 ${of}돈을 세어 보니${at} ${say.moneyWithCurrency(counted, currency)}인데 장부로는 ${say.moneyWithCurrency(books, currency)}입니다. ${particle(off, "이")} ${by < 0 ? "모자랍니다" : "남습니다"}. ${since}`,
        remedy: `둘이 함께 다시 세어 보십시오. 그래도 맞지 않으면 ${tabs.contributions}, ${tabs.items} 시트에서 ${agreedOn === null ? "" : "그 뒤에 "}빠뜨리거나 잘못 입력한 것을 찾으십시오. 끝내 찾지 못하면 두 사람이 함께 확인했다고 기록해 두고 확인한 사람에 이름을 입력하십시오.`,
      };
    },
    "count-lacks-places": ({ day, counted, missing }, say) => ({
      problem: `${say.day(day)}에 세어 본 곳은 ${say.list(counted, 5, "곳")}뿐이고 ${particle(say.list(missing, 5, "곳"), "은")} 확인하지 않아 장부와 맞추어 보지 않았습니다.`,
      remedy: "같은 날 모든 보관처를 세고, 돈이 없는 곳은 0으로 입력하십시오.",
    }),
    "counted-alone": ({ day, by }, say) => ({
      problem:
        by === ""
          ? `${say.day(day)}에 돈을 센 사람이 입력되어 있지 않습니다.`
          : `${say.day(day)}에 ${by} 혼자 돈을 세었습니다.`,
      remedy: `아무도 의심받지 않도록 두 사람이 세고 ${say.words.schema.headers.counts.countedBy}, ${say.words.schema.headers.counts.checkedBy} 열에 두 이름을 모두 입력하십시오.`,
    }),
    "near-collector": ({ value, suggestion }, { words: { schema } }) => ({
      problem: `${particle(typed(value), "은")} 담당자가 아니어서 장부와 맞추어 보지 않았습니다.`,
      remedy: didYouMean(
        suggestion,
        `담당자는 ${schema.tabs.groups} 시트에 있는 그대로 입력하고, 보관처이면 담당자와 헷갈리지 않는 이름을 붙이십시오.`,
      ),
    }),
  }) satisfies Partial<DiagnosticWords>;
