import type { Host } from "../host";
import type { HostEvent } from "../hostEvent";
import { inRealm, modelled } from "../modelled";
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

type Method = (...values: unknown[]) => void;

/** The console of Apps Script, which may be used under any authorisation. */
export function createConsole(host: Host): Record<string, Method> {
  const started = new Map<string, number>();
  const write =
    (level: Level) =>
    (...values: unknown[]): void =>
      host.emit({ kind: "log", level, text: logText(values) });
  const methods: Record<string, Method> = {
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
  const guarded = Object.entries(methods).map(([name, method]): [string, Method] => [
    name,
    (...values) => {
      try {
        host.enter(`console.${name}`, "log");
      } catch (fault) {
        throw inRealm(host, fault);
      }
      method(...values);
    },
  ]);
  return Object.fromEntries(guarded);
}

modelled("Logger", Logger);
