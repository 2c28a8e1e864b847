/** Words of a header that make of its figures something else than amounts. */
const inHeader =
  /\b(cents?|pence|rappen|centimes?|øre|öre|groszy|thousands?|tausend|milliers|miles|tusen|duizend|millions?|mio)\b|\bT(EUR|€|CHF|USD)|백만\s*원|[천만억]\s*원|[千万]円/iu;

/** And those of a line above the headers, which speak of others too. */
const above =
  /(단위|単位)\s*[:：(]?\s*(백만|백|천|만|억|千|百万|万)|\bin (thousands|tausend|millions|mio|t€|teur|cents)\b/iu;

/** In what unit amounts are stated to be that is not their currency; "" where nothing states it. */
export function unitOf(headers: readonly string[], textsAbove: readonly string[]): string {
  const found = headers.find((text) => inHeader.test(text));
  return (found ?? textsAbove.find((text) => above.test(text)) ?? "").trim();
}
