import { type EnumValue, enums } from "../enumeration";
import type { Host } from "../host";
import type { SheetModel } from "../model/sheetModel";
import type { MetadataModel } from "../model/sheetParts";
import { modelled } from "../modelled";
import { ServiceError } from "../serviceError";
import { StrictObject } from "../strictObject";

/** What carries metadata: the spreadsheet (sheet null) or one sheet. */
export interface MetadataOwner {
  metadata: MetadataModel[];
}

/** Google's limit for the metadata of one spreadsheet, in characters. */
const longestMetadata = 30_000;

/** The arguments of `addDeveloperMetadata`, in any of its forms. */
export function addMetadata(host: Host, owner: MetadataOwner, given: readonly unknown[]): void {
  const [key, ...rest] = given as [string, ...unknown[]];
  const value = rest.find((item) => typeof item === "string") as string | undefined;
  const visibility = rest.find((item) => typeof item === "object") as EnumValue | undefined;
  checkLength(key, value ?? "");
  owner.metadata.push({
    id: host.spreadsheet.newId(),
    key,
    value: value ?? null,
    visibility: visibility === enums.DeveloperMetadataVisibility.PROJECT ? "PROJECT" : "DOCUMENT",
  });
}

function checkLength(key: string, value: string): void {
  if (key.length + value.length > longestMetadata)
    throw new ServiceError(
      `Developer metadata may hold at most ${longestMetadata} characters; "${key}" has ${value.length}.`,
    );
}

export function metadataOf(
  host: Host,
  owner: MetadataOwner,
  sheet: SheetModel | null,
): DeveloperMetadata[] {
  return host.list(owner.metadata.map((model) => new DeveloperMetadata(host, owner, sheet, model)));
}

export class DeveloperMetadata extends StrictObject {
  readonly #host: Host;
  readonly #owner: MetadataOwner;
  readonly #sheet: SheetModel | null;
  readonly #model: MetadataModel;

  constructor(host: Host, owner: MetadataOwner, sheet: SheetModel | null, model: MetadataModel) {
    super(host);
    this.#host = host;
    this.#owner = owner;
    this.#sheet = sheet;
    this.#model = model;
  }

  getId(): number {
    return this.#model.id;
  }

  getKey(): string {
    return this.#model.key;
  }

  getValue(): string | null {
    return this.#model.value;
  }

  getVisibility(): EnumValue {
    return enums.DeveloperMetadataVisibility[this.#model.visibility];
  }

  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.#host, this.#sheet);
  }

  setKey(key: string): DeveloperMetadata {
    this.#present().key = key;
    return this;
  }

  setValue(value: string): DeveloperMetadata {
    checkLength(this.#model.key, value);
    this.#present().value = value;
    return this;
  }

  setVisibility(visibility: EnumValue): DeveloperMetadata {
    this.#present().visibility =
      visibility === enums.DeveloperMetadataVisibility.PROJECT ? "PROJECT" : "DOCUMENT";
    return this;
  }

  remove(): void {
    const model = this.#present();
    this.#owner.metadata = this.#owner.metadata.filter((other) => other !== model);
  }

  #present(): MetadataModel {
    if (!this.#owner.metadata.includes(this.#model))
      throw new ServiceError("The developer metadata has been removed.");
    return this.#model;
  }
}

export class DeveloperMetadataLocation extends StrictObject {
  readonly #host: Host;
  readonly #sheet: SheetModel | null;

  constructor(host: Host, sheet: SheetModel | null) {
    super(host);
    this.#host = host;
    this.#sheet = sheet;
  }

  getLocationType(): EnumValue {
    const types = enums.DeveloperMetadataLocationType;
    return this.#sheet ? types.SHEET : types.SPREADSHEET;
  }

  getSheet(): StrictObject | null {
    return this.#sheet && this.#host.faces.sheet(this.#sheet);
  }

  getSpreadsheet(): StrictObject | null {
    return this.#sheet ? null : this.#host.faces.spreadsheet();
  }
}

type Condition = (model: MetadataModel, sheet: SheetModel | null) => boolean;

/** Searches one sheet, or the spreadsheet with all its sheets. */
export class DeveloperMetadataFinder extends StrictObject {
  readonly #host: Host;
  readonly #sheet: SheetModel | null;
  readonly #conditions: Condition[] = [];

  constructor(host: Host, sheet: SheetModel | null) {
    super(host);
    this.#host = host;
    this.#sheet = sheet;
  }

  withKey(key: string): DeveloperMetadataFinder {
    return this.#when((model) => model.key === key);
  }

  withValue(value: string): DeveloperMetadataFinder {
    return this.#when((model) => model.value === value);
  }

  withId(id: number): DeveloperMetadataFinder {
    return this.#when((model) => model.id === id);
  }

  withVisibility(visibility: EnumValue): DeveloperMetadataFinder {
    return this.#when((model) => model.visibility === visibility.toString());
  }

  withLocationType(type: EnumValue): DeveloperMetadataFinder {
    return this.#when((_, sheet) => (sheet ? "SHEET" : "SPREADSHEET") === type.toString());
  }

  find(): DeveloperMetadata[] {
    const { spreadsheet } = this.#host;
    const owners = this.#sheet ? [this.#sheet] : [spreadsheet, ...spreadsheet.sheets];
    const found: DeveloperMetadata[] = [];
    for (const owner of owners) {
      const sheet = owner === spreadsheet ? null : (owner as SheetModel);
      for (const model of owner.metadata)
        if (this.#conditions.every((condition) => condition(model, sheet)))
          found.push(new DeveloperMetadata(this.#host, owner, sheet, model));
    }
    return this.#host.list(found);
  }

  #when(condition: Condition): DeveloperMetadataFinder {
    this.#conditions.push(condition);
    return this;
  }
}

modelled("DeveloperMetadata", DeveloperMetadata);
modelled("DeveloperMetadataLocation", DeveloperMetadataLocation);
modelled("DeveloperMetadataFinder", DeveloperMetadataFinder);
