const minute = 60_000;
const quarter = 15 * minute;
const day = 86_400_000;
/** Beyond a day before the last instant of a Date, on either side of 1970, no zone is known. */
const lastInstant = 8.64e15 - day;

/** The instant of serial number 0 in a zone without an offset: 30 December 1899. */
const serialEpoch = Date.UTC(1899, 11, 30);

/**
 * The clock on the wall of one time zone: turns instants into local time and back, and dates into
 * the serial numbers that cells hold. Offsets are remembered by quarter of an hour, which is as
 * fine as zones change, because asking Intl costs microseconds each time.
 */
export class ZonedTime {
  readonly zone: string;
  readonly #format: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  /** @throws RangeError if the host knows no such zone */
  constructor(zone: string) {
    this.zone = zone;
    this.#format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      era: "short",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  }

  /** Milliseconds by which this zone is ahead of UTC at an instant. */
  offsetAt(instant: number): number {
    const bucket = Math.floor(instant / quarter);
    let offset = this.#offsets.get(bucket);
    if (offset === undefined) {
      offset = this.#askOffset(bucket * quarter);
      this.#offsets.set(bucket, offset);
    }
    return offset;
  }

  /** Local time as milliseconds of a UTC clock that shows the same. */
  toLocal(instant: number): number {
    return instant + this.offsetAt(instant);
  }

  /** The instant at which this zone's clock shows a local time; in a gap, the one after it. */
  fromLocal(local: number): number {
    const before = local - this.offsetAt(local - day);
    if (this.toLocal(before) === local) return before;
    const after = local - this.offsetAt(local + day);
    if (this.toLocal(after) === local) return after;
    return before;
  }

  /** Days since 30 December 1899 on this zone's wall, the time of day as a fraction. */
  toSerial(instant: number): number {
    return roundedSerial((this.toLocal(instant) - serialEpoch) / day);
  }

  fromSerial(serial: number): number {
    return this.fromLocal(serialEpoch + Math.round(serial * day));
  }

  #askOffset(asked: number): number {
    const instant = Math.min(Math.max(asked, -lastInstant), lastInstant);
    const parts: Record<string, string> = {};
    for (const part of this.#format.formatToParts(instant)) parts[part.type] = part.value;
    const year = parts["era"] === "BC" ? 1 - Number(parts["year"]) : Number(parts["year"]);
    const shown = new Date(0);
    shown.setUTCFullYear(year, Number(parts["month"]) - 1, Number(parts["day"]));
    shown.setUTCHours(Number(parts["hour"]), Number(parts["minute"]), Number(parts["second"]));
    return shown.getTime() - instant;
  }
}

/** The serial number of a day, or undefined where there is no such day. */
export function serialOfDay(year: number, month: number, dayOfMonth: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== dayOfMonth) return undefined;
  return Math.round((date.getTime() - serialEpoch) / day);
}

/** Serials are kept to the millisecond, so that equal times are equal numbers. */
const roundedSerial = (serial: number): number => Math.round(serial * day) / day;

const zones = new Map<string, ZonedTime>();

/** The one clock of a zone: what it has learnt of offsets is shared. */
export function zonedTime(zone: string): ZonedTime {
  let time = zones.get(zone);
  if (!time) {
    time = new ZonedTime(zone);
    zones.set(zone, time);
  }
  return time;
}
