import type { Host } from "../host";
import type { HostEvent } from "../hostEvent";
import { modelled } from "../modelled";
import { StrictObject } from "../strictObject";

type Level = Extract<HostEvent, { kind: "log" }>["level"];

/** `%s`, `%d` and `%f` take the next value; what is left over follows after a space. */
function logText(values: readonly unknown[]): string {
  const rest = [...values];
  let text = String(rest.shift() ?? "");
  text = text.replace(/%[sdfj]/g, (mark) => (rest.length > 0 ? String(rest.shift()) : mark));
  return [text, ...rest.map(shown)].join(" ");
}

function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

export class Logger extends StrictObject {
  readonly #host: Host;
  #lines: string[] = [];

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  log(...values: readonly unknown[]): Logger {
    const text = logText(values);
    this.#lines.push(text);
    this.#host.emit({ kind: "log", level: "log", text });
    return this;
  }

  getLog(): string {
    return this.#lines.join("\n");
  }

  clear(): void {
    this.#lines = [];
  }
}

/** The console of Apps Script, which may be used under any authorisation. */
export function createConsole(host: Host): Record<string, (...values: unknown[]) => void> {
  const started = new Map<string, number>();
  const write =
    (level: Level) =>
    (...values: unknown[]): void =>
      host.emit({ kind: "log", level, text: logText(values) });
  return {
    log: write("log"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
    time: (label = "default") => void started.set(String(label), host.settings.clock()),
    timeEnd: (label = "default") => {
      const taken = host.settings.clock() - (started.get(String(label)) ?? host.settings.clock());
      write("info")(`${String(label)}: ${taken}ms`);
    },
  };
}

modelled("Logger", Logger);
