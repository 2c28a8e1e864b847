import { isEveryone } from "./isEveryone";
import { plainKey } from "./plainKey";

/** What people write where everyone is asked. */
const words = [
  "All, Everyone, Everybody, All members, All of us, The whole, Whole organisation, All groups",
  "전체, 모두, 전원, 전체 구성원, 모든 구성원, 전 구성원, 전체 조직, 모든 조직",
  "Alle, Jeder, Sämtliche, Tous, Toutes, Tout le monde, Tutti, Tutte, Todos, Todas, Todo, Tots",
  "Allen, Iedereen, Alla, Allihop, Kaikki, Kõik, Visi, Wszyscy, Všichni, Všetci, Mindenki, Svi, Vsi",
  "Toți, Të gjithë, Herkes, Hepsi, Tümü, Όλοι, Все, Всі, Усі, Всички, Сите, 全員, 全体, 全部, みんな",
  "全体成员, 全员, 所有人, 全體, 所有成員, Tất cả, Semua, Lahat, ทั้งหมด, ทุกคน, सभी, सब, সবাই, அனைவரும்",
  "الجميع, الكل, همه, כולם, Wote",
];

let keys: ReadonlySet<string> | null = null;

/** Whether a text under Who is asked is a word for everyone, in whichever language it was written. */
export function isAll(text: string): boolean {
  keys ??= new Set(words.flatMap((line) => line.split(", ").map(plainKey)));
  return isEveryone(text) || keys.has(plainKey(text));
}
