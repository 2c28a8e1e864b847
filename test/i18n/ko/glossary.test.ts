import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../../../src/", import.meta.url);

const files = [
  ...readdirSync(new URL("i18n/ko/", root))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `i18n/ko/${file}`),
  "local/cli/words/ko.ts",
  "local/playground/page/words.ts",
];

/** What Korean can be read on the screen: neither comments nor the other spellings of words. */
const lines = files.flatMap((file) =>
  readFileSync(new URL(file, root), "utf8")
    .replace(/^ {2}(?:tabSynonyms|synonyms): \{\n[\s\S]*?^ {2}\},\n/gm, "")
    .replace(/^const units = .*$/m, "")
    .replace(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
    .split("\n")
    .filter((line) => /[가-힣]/.test(line))
    .map((line) => ({ file, line: line.trim() })),
);

/** Words that no treasurer writes, or that say another thing, and what stands in their place. */
const wordsNotUsed: readonly (readonly [
  word: RegExp,
  instead: string,
  why: string,
  but?: RegExp,
])[] = [
  [/할당/, "분담액", "imposed from above"],
  [/총괄/, "전체 현황", "to be in command"],
  [/수금/, "모금 명부", "collects debts"],
  [/걷는 사람/, "담당자", "reads as who walks"],
  [/양심껏/, "형편껏", "accuses of having no conscience"],
  [/탕감/, "감면", "forgives a debt"],
  [/환급/, "반환", "is the tax office's"],
  [/진척/, "달성률", "is of works"],
  [/공고/, "안내문", "is a court's"],
  [/게시판/, "공개용 현황", "is a web forum"],
  [/까닭/, "이유, 사유", "is literary"],
  [/부탁받은/, "요청 금액", "a personal favour"],
  [/보유금/, "기존 자금", "is a bank's"],
  [/끝수 단위/, "금액 단위", "a unit of remainders"],
  [/노력 봉사/, "봉사", "of another time"],
  [/초안/, "준비 중", "of a text"],
  [/연체|체납/, "미납", "presses"],
  [/미납자|불참자/, "연락 대상", "names people by what they lack"],
  [/남은 금액|덜 낸|남은 돈/, "남은 분담액, 잔액", "one phrase for two opposite sums"],
  [/들어온 날|나간 날|나눈 날/, "가입일, 탈퇴일, 산출일", "are no headers"],
  [/검열/, "지적 사항", "of another state"],
  [/독촉/, "안내", "presses"],
  [/의무 모금/, "의무(회비·분담금)", "contradicts itself"],
  [/노동|세포|당위원회|직업동맹/, "동, 반", "belong in the factory sample alone"],
  [/덧붙/, "특기 사항", "is no heading"],
  [/칸/, "셀, 열", "Google's word"],
  [/탭/, "시트", "is the browser's", /새 탭|"\\t": "탭"/],
  [/적으십시오|적습니다|적어 (?:주|두)/, "입력", "is pen on paper", /"적습니다"/],
  [/고르십시오|고릅니다|고르거나/, "선택", "Google's word"],
  [/내려받/, "다운로드", "Google's word"],
  [/새로 고[치침]/, "새로고침", "Google's spelling"],
  [/부가 기능/, "부가기능", "Google's spelling"],
  [/예제/, "예시", "one word for a sample"],
  [/나옵니다|나오지/, "표시됩니다", "one word for it"],
  [/보입니다|보이며/, "표시합니다", "is first read as visible"],
  [/셉니다|세지 않/, "집계합니다", "one word for it"],
  [/ 가운데 /, "중", "is literary"],
  [/말씀입니까|아닙니까/, "혹시 ‘…’입니까?", "interrogates"],
  [/되풀이/, "반복", "is literary"],
  [/다시 해 보십시오/, "다시 시도하십시오", "as the button says"],
  [/쌍반점|쓰는 법/, "세미콜론, 사용법", "purist"],
  [/\(이\)라는|이\(가\)|을\(를\)|은\(는\)|과\(와\)|\(으\)로/, "particle()", "by the helper"],
  [/하세요|해요|할까요|인가요/, "하십시오", "another level of speech"],
  [/(?:이|그) 가운데/, "그중", "is literary"],
  [/이들/, "이 사람들", "translated"],
  [
    /(?<!못)한 줄|줄마다/,
    "한 행, 행마다",
    "a row of a sheet; a file has 줄",
    /CSV|줄마다 어떻게|한 줄에 입금액/,
  ],
  [/"\$\{[^}]*\}"/, "typed() or named()", "straight marks are not Korean", /A BECKER/],
  [/고맙습니다/, "감사합니다", "in a letter"],
];

describe("the Korean words", () => {
  it("are many enough to be told by", () => {
    expect(lines.length).toBeGreaterThan(1000);
  });

  for (const [word, instead, why, but] of wordsNotUsed) {
    it(`never say ${word.source}, which ${why}, but ${instead}`, () => {
      const told = lines.filter(({ line }) => {
        const rest = but === undefined ? line : line.replace(new RegExp(but, "g"), "");
        return word.test(rest);
      });
      expect(told).toEqual([]);
    });
  }

  it.each([
    "분담액",
    "담당자",
    "달성률",
    "전체 현황",
    "공개용 현황",
    "모금 명부",
    "형편껏",
    "감면",
    "요청 금액",
    "남은 분담액",
    "잔액",
    "준비 중",
  ])("say %s", (word) => {
    expect(lines.some(({ line }) => line.includes(word))).toBe(true);
  });
});
