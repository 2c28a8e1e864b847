import type { RequestWords } from "../requestWords";

/** What somebody has touched since stays. */
const staying = (n: number) => `그 뒤에 고치거나 삭제한 ${n}개 행은 그대로 둡니다.`;

export const requests = (): RequestWords => ({
  rowsOf: (tab, which) => `${tab} 시트 ${which}행`,
  repeated: (places) =>
    places === ""
      ? "이미 기록한 것이고, 그 뒤에 누가 고치거나 삭제했습니다. 이번에는 아무것도 쓰지 않았습니다."
      : `이미 기록되어 있습니다(${places}). 이번에는 아무것도 쓰지 않았습니다.`,
  doneAlready: "이미 한 일입니다. 이번에는 아무것도 쓰지 않았습니다.",
  stands: (places) =>
    `앞서 하다가 중간에 멈춘 것이 이미 쓴 행이 있습니다(${places}). 그때와 똑같이 선택하면 마저 끝냅니다. 아니면 그 행을 삭제하고 새로 시작하십시오.`,
  lacking: (tab, headers, say) =>
    `${tab} 시트에 ${say.list(headers, undefined, "개")} 열이 없어 그 내용은 입력하지 않았습니다.`,
  changed: "처음에 쓰려던 것과 내용이 달라져 아무것도 쓰지 않았습니다.",
  takeBack: {
    nothing: "취소할 것이 없습니다. 마지막으로 기록하거나 가져온 것만, 한 번만 취소할 수 있습니다.",
    tooLong: (n, say) =>
      `마지막 입력은 ${say.number(n)}개 행이라 하나하나 기억해 두지 못했습니다. 파일 ▸ 버전 기록에서 그 전으로 되돌리십시오.`,
    allChanged: (n, say) =>
      `마지막 입력 ${say.number(n)}개 행을 그 뒤에 모두 고치거나 삭제했습니다. 이번에 삭제한 행은 없습니다.`,
    ask: ({ lines, more, changed }, say) =>
      [
        `마지막 입력 ${say.number(lines.length + more)}개 행을 삭제하시겠습니까?`,
        "",
        ...lines,
        ...(more === 0 ? [] : [`… 그 밖에 ${say.number(more)}개 행`]),
        ...(changed === 0 ? [] : ["", staying(changed)]),
      ].join("\n"),
    done: (n, tabs, changed, say) =>
      [
        `취소했습니다. ${say.list(tabs)} 시트에서 ${say.number(n)}개 행을 삭제했습니다.`,
        ...(changed === 0 ? [] : [staying(changed)]),
      ].join(" "),
    another:
      "그사이 다른 것이 기록되어 아무것도 삭제하지 않았습니다. 다시 선택하면 마지막 입력이 표시됩니다.",
  },
});
