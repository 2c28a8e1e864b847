/** The words of the generated tabs, of How and of messages. Written beside src/reports. */
export interface ReportWords {
  readonly asOf: string;
}
