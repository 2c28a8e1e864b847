/** A flat or a household is no person: 101동 1203호, 12-3, 은별이네 가정. */
const household = /\d\s*호?$|(?:세대|가정|가구|댁)$/;

/** An office that 님 is joined to: 총무님, 3반 반장님. */
const office =
  /(?:총무|회장|반장|대표|부장|과장|팀장|위원장|이사|감사|회계|간사|목사|장로|권사|집사)$/;

/** Parents and grandparents are called so, and no more: 민아 어머니. */
const kin = /(?:어머니|아버지|할머니|할아버지)$/;

/**
 * A name as it is written where the person is spoken of or to.
 *
 * @example withHonour("김철수") // "김철수 님"; withHonour("총무") // "총무님"
 * @example withHonour("101동 1203호") // "101동 1203호"; withHonour("민아 학부모님") // the same
 */
export function withHonour(name: string): string {
  if (name.endsWith("님") || household.test(name) || kin.test(name)) return name;
  return office.test(name) ? `${name}님` : `${name} 님`;
}

/** To whom something is to be said: 김철수 님께, 101동 1203호에. */
export function toWhom(name: string): string {
  return household.test(name) ? `${name}에` : `${withHonour(name)}께`;
}

/** How a letter begins. */
export function greeting(name: string, isAddress: boolean): string {
  if (isAddress) return `${name}, 안녕하십니까. `;
  return household.test(name) ? `${name}에 안내드립니다. ` : `${withHonour(name)}, 안녕하십니까. `;
}
