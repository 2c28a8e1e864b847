import type { Cell, InputColumn } from "../../schema/index";

/** One row of the tab Quotas, by column. */
export type QuotaRow = Readonly<Record<InputColumn<"quotas">, Cell>>;
