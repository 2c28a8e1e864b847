/** The door for the rest of core: trees that are laid out already, divided by index. */

export { divideIndexed, type IndexedDivision } from "./divideIndexed";
export { withIds } from "./problem";
export { type FlatTree, TreeLayout } from "./treeLayout";
