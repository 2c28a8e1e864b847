export { type DivideRequest, type Division, type DivisionResult, divide } from "./divide";
export {
  type DivideTreeRequest,
  divideTree,
  type TreeDivision,
  type TreeDivisionResult,
} from "./divideTree";
export type { NodeExplanation, ShareExplanation, SpareUnits } from "./explanation";
export type { Fraction } from "./fraction";
export type { GroupNode, GroupSplit } from "./groupNode";
export type {
  DivisionProblem,
  DivisionProblemCode,
  DivisionProblemData,
  Undivided,
} from "./problem";
export {
  type DivisionRule,
  LARGEST_AMOUNT,
  LARGEST_WEIGHT_SUM,
  type Rounding,
  type Share,
} from "./share";
