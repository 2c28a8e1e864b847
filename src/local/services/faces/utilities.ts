import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";
import { javaDateFormat } from "../values/javaDateFormat";

export class Utilities extends StrictObject {
  formatDate(date: Date, timeZone: string, format: string): string {
    try {
      return javaDateFormat(date.getTime(), timeZone, format);
    } catch (fault) {
      throw new ServiceError((fault as Error).message);
    }
  }

  /** The model's time does not pass: nothing waits. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > 300_000)
      throw new ServiceError("Utilities.sleep takes 0 to 300,000 milliseconds.");
  }

  getUuid(): string {
    const hex = (length: number) =>
      Array.from({ length }, () => Math.floor(Math.random() * 16).toString(16)).join("");
    const variant = "89ab"[Math.floor(Math.random() * 4)];
    return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
  }
}

modelled("Utilities", Utilities);
