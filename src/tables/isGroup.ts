import type { Book } from "../core/index";

/** Whether a group is called so: under Groups, or by a member who belongs to it. */
export function isGroup({ groups, members }: Pick<Book, "groups" | "members">, name: string) {
  return groups.some(({ id }) => id === name) || members.some((each) => each.groups.includes(name));
}
