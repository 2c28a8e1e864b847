import { currencyDecimals } from "../../core/index";
import type { DiagnosticWords } from "../diagnosticWords";
import { choiceWord, choiceWordsOf, headerWord, settingWord, tabWord } from "../schemaWord";
import { didYouMean } from "./grammar/didYouMean";
import { particle } from "./grammar/particle";
import { named, typed } from "./grammar/quotes";

/** An amount as an example of how to write one in a currency. */
function exampleAmount(currency: string): string {
  const decimals = currencyDecimals(currency);
  return decimals === 0 ? "12,500" : (12.5).toFixed(decimals);
}

const dueExamples = "2026-03-31 또는 2026-03-31 40%; 2026-06-30 60%, 반복되면 2026-01-31 매월 12회";

export const tableDiagnostics = () =>
  ({
    "tab-missing": ({ tab }, { words }) => {
      const name = tabWord(words.schema, tab);
      return {
        problem: `머리글이 있는 ${name} 시트가 없습니다.`,
        remedy: `메뉴에서 ${particle(named(`${words.commands.menu.setUp} ▸ ${words.commands.menu.setUpSpreadsheet}`), "을")} 선택하거나, 쓰던 시트의 이름을 ${particle(name, "으로")} 바꾸십시오.`,
      };
    },
    "column-missing": ({ tab, column }, { words }) => {
      const header = headerWord(words.schema, tab, column);
      return {
        problem: `${tabWord(words.schema, tab)} 시트에 ${header} 열이 없습니다.`,
        remedy: `해당하는 열의 머리글을 ${particle(named(header), "으로")} 바꾸십시오.`,
      };
    },
    "tab-twice": ({ tab, used, ignored }, { words }) => ({
      problem: `${tabWord(words.schema, tab)} 시트로 보이는 것이 2개입니다. ${named(used)} 시트만 읽고 ${named(ignored)} 시트는 읽지 않습니다.`,
      remedy: `집계에 넣을 내용이 있으면 ${named(used)} 시트로 옮기고 ${named(ignored)} 시트는 이름을 바꾸거나 삭제하십시오.`,
    }),
    "ledger-not-found": ({ name, suggestion }, { words }) => ({
      problem: `설정의 ${words.schema.settings.moreLedgers.name}에 입력한 시트가 없어 그 내용을 집계하지 않았습니다: ${typed(name)}.`,
      remedy:
        suggestion === null
          ? "시트 이름 그대로 입력하거나 지우십시오."
          : `${named(suggestion)} 시트입니까? 시트 이름 그대로 입력하십시오.`,
    }),
    "ledger-is-tab": ({ name, tab }, { words }) => ({
      problem: `설정의 ${words.schema.settings.moreLedgers.name}에 입력한 ${named(name)} 시트는 이미 ${particle(tabWord(words.schema, tab), "으로")} 읽었습니다. 두 번 읽지 않습니다.`,
      remedy: "그 이름을 지우십시오.",
    }),
    "ledger-column-missing": ({ ledger, column }, { words }) => {
      const header = headerWord(words.schema, "contributions", column);
      return {
        problem: `${named(ledger)} 시트에 ${header} 열이 없어 장부로 읽지 못했고, 그 내용을 집계하지 않았습니다.`,
        remedy: `해당하는 열의 머리글을 ${particle(named(header), "으로")} 바꾸십시오. 설문지 응답이면 옆에 열을 추가해도 됩니다.`,
      };
    },
    "column-twice": ({ tab, column, used, ignored }, { words }) => ({
      problem: `${tabWord(words.schema, tab)} 시트에 ${headerWord(words.schema, tab, column)} 열이 2개입니다. ${used}열만 읽고 ${ignored}열은 읽지 않습니다.`,
      remedy: "하나는 머리글을 바꾸거나 삭제하십시오.",
    }),
    "cell-error": ({ value }) => ({
      problem: `수식에 오류가 났습니다: ${typed(value)}.`,
      remedy: "수식을 고치거나 값을 직접 입력하십시오.",
    }),
    "blank-cell": ({ tab, column }, { words }) => ({
      problem: `${tabWord(words.schema, tab)} 시트의 이 행에 ${particle(headerWord(words.schema, tab, column), "이")} 비어 있습니다.`,
      remedy: "채워 넣거나 행 전체를 비우십시오.",
    }),
    "not-an-amount": ({ value, currency }) => ({
      problem: `금액으로 읽을 수 없습니다: ${typed(value)}.`,
      remedy: `${exampleAmount(currency)}처럼 입력하십시오.`,
    }),
    "amount-is-a-date": ({ day, currency }, say) => ({
      problem: `스프레드시트가 금액을 날짜로 바꾸었습니다: ${say.day(day)}.`,
      remedy: `셀의 서식을 숫자로 바꾼 뒤 ${exampleAmount(currency)}처럼 다시 입력하십시오.`,
    }),
    "amount-too-fine": ({ value, currency, decimals }) => ({
      problem: `${currency} 금액으로는 소수 자릿수가 너무 많습니다: ${typed(value)}.`,
      remedy:
        decimals === 0
          ? "소수점 없이 입력하십시오."
          : `${exampleAmount(currency)}처럼 소수점 아래 ${decimals}자리까지만 입력하십시오.`,
    }),
    "amount-too-large": ({ value }) => ({
      problem: `금액이 너무 커서 정확히 계산할 수 없습니다: ${typed(value)}.`,
      remedy: "자릿수를 확인하십시오.",
    }),
    "not-a-number": ({ value }) => ({
      problem: `숫자로 읽을 수 없습니다: ${typed(value)}.`,
      remedy: "2나 1.5처럼 입력하십시오.",
    }),
    "out-of-range": ({ value, least, above }, say) => ({
      problem: `값이 너무 작습니다: ${typed(value)}.`,
      remedy: above
        ? `${say.number(least)}보다 큰 수를 입력하십시오.`
        : `${say.number(least)} 이상으로 입력하십시오.`,
    }),
    "not-a-day": ({ value }) => ({
      problem: `어느 날짜인지 분명하지 않습니다: ${typed(value)}.`,
      remedy: "2026-03-31처럼 입력하십시오.",
    }),
    "days-reversed": ({ tab, first, firstColumn, second, secondColumn }, say) => {
      const { schema } = say.words;
      const later = particle(headerWord(schema, tab, secondColumn), "이");
      return {
        problem: `${headerWord(schema, tab, firstColumn)}(${say.day(first)})보다 ${later} 빠릅니다(${say.day(second)}).`,
        remedy: "둘 중 하나를 바로잡으십시오.",
      };
    },
    "unknown-choice": ({ value, set, suggestion, taken }, { words }) => {
      const { schema } = words;
      const meant = suggestion === null ? null : choiceWord(schema, set, suggestion);
      const until =
        taken === null
          ? ""
          : ` 고칠 때까지는 다음 값을 사용합니다: ${choiceWord(schema, set, taken)}.`;
      return {
        problem: `목록에 없는 값입니다: ${typed(value)}.${until}`,
        remedy: didYouMean(
          meant,
          `다음 중 하나를 입력하십시오: ${choiceWordsOf(schema, set).join(", ")}.`,
        ),
      };
    },
    "odd-method": ({ value, suggestion }, { words }) => {
      const meant = choiceWord(words.schema, "method", suggestion);
      return {
        problem: `목록에 없는 방법이라 현금으로 집계합니다: ${typed(value)}.`,
        remedy: `${particle(named(meant), "이라")}면 그대로 고쳐 입력하십시오.`,
      };
    },
    "not-a-currency": ({ value, suggestion, taken }) => ({
      problem: `통화 코드가 아닙니다: ${typed(value)}.${taken === null ? " 이 행은 사용하지 않습니다." : ` 고칠 때까지 ${taken} 통화로 집계합니다.`}`,
      remedy:
        suggestion === null
          ? "USD처럼 세 글자로 입력하십시오."
          : didYouMean(suggestion, "세 글자로 입력하십시오."),
    }),
    "dues-unclear": ({ value }) => ({
      problem: `기한을 분명히 읽을 수 없습니다: ${typed(value)}. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다.`,
      remedy: `${dueExamples}처럼 입력하십시오.`,
    }),
    "dues-endless": ({ value }) => ({
      problem: `기한이 언제까지 반복되는지 나와 있지 않습니다: ${typed(value)}. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다.`,
      remedy: "뒤에 12회처럼 횟수를 입력하거나 2026-12-31까지처럼 끝나는 날을 입력하십시오.",
    }),
    "dues-times": ({ value, times, most }, say) => ({
      problem: `${times === 0 ? "기한이 한 번도 돌아오지 않습니다" : `기한이 ${say.number(most)}회를 넘습니다`}: ${typed(value)}. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다.`,
      remedy:
        times === 0
          ? "끝나는 날을 첫 기한보다 뒤로 고치거나 12회처럼 횟수를 입력하십시오."
          : `${say.number(most)}회 이하로 입력하거나 해마다 따로 모금을 만드십시오.`,
    }),
    "shares-not-whole": ({ value, sum }, say) => ({
      problem: `분할 납부 비율의 합이 100%가 아니라 ${say.percent(sum / 1_000_000)}입니다: ${typed(value)}. 고칠 때까지 이 모금은 기한이 없는 것으로 봅니다.`,
      remedy: "비율을 바로잡으십시오. 똑같이 나누어 내려면 비율을 모두 빼면 됩니다.",
    }),
    "member-id-twice": ({ id, name, firstRow }) => ({
      problem: `구성원 번호가 ${firstRow}행과 같아 이 행의 ${particle(name, "은")} 넣지 않았습니다: ${typed(id)}.`,
      remedy: "둘 중 한 사람의 번호를 바꾸십시오.",
    }),
    "member-name-twice": ({ name, firstRow }) => ({
      problem: `구성원 번호 없이 이름이 ${firstRow}행과 같아 이 행을 넣지 않았습니다: ${typed(name)}.`,
      remedy: "두 행 모두 구성원 번호를 입력하거나, 같은 사람(가구)이면 한 행을 삭제하십시오.",
    }),
    "total-among-members": ({ name, by }, { words }) => ({
      problem:
        by === "name"
          ? `합계를 뜻하는 이름이어서 이 행은 구성원으로 보지 않고 분담액도 없습니다: ${typed(name)}.`
          : `${particle(headerWord(words.schema, "members", by), "이")} 위 행들의 합과 같아 이 행은 구성원으로 보지 않고 분담액도 없습니다: ${typed(name)}.`,
      remedy: `합계는 다른 시트로 옮기십시오. 실제 구성원이면 ${particle(words.schema.headers.members.memberId, "을")} 입력하십시오.`,
    }),
    "drive-twice": ({ name, firstRow }) => ({
      problem: `${firstRow}행에 같은 모금이 있어 이 행을 넣지 않았습니다: ${typed(name)}.`,
      remedy: "모금마다 다른 이름을 붙이십시오.",
    }),
    "finding-twice": ({ name, firstRow }) => ({
      problem: `${firstRow}행에 같은 지적 사항이 있어 이 행을 넣지 않았습니다: ${typed(name)}.`,
      remedy: "지적 사항마다 다르게 적거나 이 행을 삭제하십시오.",
    }),
    "group-twice": ({ name, firstRow }) => ({
      problem: `${firstRow}행에 같은 조직이 있어 이 행을 넣지 않았습니다: ${typed(name)}.`,
      remedy: "조직마다 다른 이름을 붙이거나 이 행을 삭제하십시오.",
    }),
    "unknown-setting": ({ value, suggestion }, { words }) => ({
      problem: `없는 설정이어서 이 행은 사용하지 않습니다: ${typed(value)}.`,
      remedy:
        suggestion === null
          ? "직접 입력해 둔 메모라면 그대로 두어도 됩니다."
          : didYouMean(settingWord(words.schema, suggestion).name),
    }),
    "setting-twice": ({ setting, firstRow }, { words }) => ({
      problem: `${particle(settingWord(words.schema, setting).name, "이")} ${firstRow}행에 이미 있어 이 행은 사용하지 않습니다.`,
      remedy: "두 행 중 하나를 삭제하십시오.",
    }),
    "setting-unclear": ({ setting, value }, { words }) => {
      const { name, does } = settingWord(words.schema, setting);
      return {
        problem: `${name} 값으로 사용할 수 없어 기본값을 사용합니다: ${typed(value)}.`,
        remedy: does,
      };
    },
    "currency-assumed": ({ currency, from }, { words }) => {
      const { settings, tabs } = words.schema;
      return {
        problem:
          from === "drives"
            ? `설정에 통화가 없어 모금에 가장 많이 입력된 ${currency} 통화로 집계합니다.`
            : `통화가 입력되어 있지 않아 ${currency} 통화로 집계합니다.`,
        remedy: `${tabs.settings} 시트의 ${settings.currency.name}에 입력하십시오.`,
      };
    },
  }) satisfies Partial<DiagnosticWords>;
