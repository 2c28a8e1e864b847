/** The pages to print and to hand over, as whole HTML. */
export { collectionSheets } from "./collectionSheets";
export { handoverPage } from "./handoverPage";
export { noticePage } from "./noticePage";
export { outcomePage } from "./outcomePage";
export { personPage } from "./personPage";
export type { PrintedPage } from "./printedPage";
export { receiptRegister } from "./receipts/receiptRegister";
export { moneyList, receiptsPage } from "./receipts/receiptsPage";
export { householdOf, householdPage, statementsPage } from "./statements";
