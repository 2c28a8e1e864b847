import type { Host } from "../host";
import type { Properties as Store } from "../model/sheetParts";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

/** Google's limits, in bytes: for one value and for all of a store. */
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

export class PropertiesService extends StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    super(host);
    this.#host = host;
  }

  getDocumentProperties(): Properties {
    return new Properties(this.#host, this.#host.spreadsheet.documentProperties);
  }

  getUserProperties(): Properties {
    return new Properties(this.#host, this.#host.settings.userProperties);
  }

  getScriptProperties(): Properties {
    return new Properties(this.#host, this.#host.settings.scriptProperties);
  }
}

export class Properties extends StrictObject {
  readonly #host: Host;
  readonly #store: Store;

  constructor(host: Host, store: Store) {
    super(host);
    this.#host = host;
    this.#store = store;
  }

  getProperty(key: string): string | null {
    return this.#store.get(key) ?? null;
  }

  setProperty(key: string, value: string): Properties {
    put(this.#store, key, value);
    return this;
  }

  getProperties(): Record<string, string> {
    const all = new this.#host.realm.Object() as Record<string, string>;
    for (const [key, value] of this.#store) all[key] = value;
    return all;
  }

  setProperties(values: Readonly<Record<string, unknown>>, deleteOthers = false): Properties {
    if (deleteOthers) this.#store.clear();
    for (const [key, value] of Object.entries(values)) put(this.#store, key, String(value));
    return this;
  }

  getKeys(): string[] {
    return this.#host.list([...this.#store.keys()]);
  }

  deleteProperty(key: string): Properties {
    this.#store.delete(key);
    return this;
  }

  deleteAllProperties(): Properties {
    this.#store.clear();
    return this;
  }
}

function put(store: Store, key: string, value: string): void {
  if (bytes(value) > largestValue) throw new ServiceError("Argument too large: value");
  let total = bytes(key) + bytes(value);
  for (const [other, text] of store) if (other !== key) total += bytes(other) + bytes(text);
  if (total > largestStore)
    throw new ServiceError(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  store.set(key, value);
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

modelled("PropertiesService", PropertiesService);
modelled("Properties", Properties);
