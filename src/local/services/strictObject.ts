import type { Host } from "./host";
import type { MemberKind } from "./memberTable";
import type { Rect } from "./model/rect";

/** Thrown where the bundle uses something of Google's services that this model does not have. */
export class NotModelled extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NotModelled";
  }
}

const serviceName = Symbol("service name");

/** The name of the check that a service object makes before each of its members. */
export const checkUsable = Symbol("check usable");

/** The name of what gives the sheet that a service object belongs to. */
export const ownSheet = Symbol("own sheet");

/** The name of what gives the cells that a service object stands for. */
export const ownRect = Symbol("own rect");

/**
 * The base of every object that the bundle gets from the services. Its class is given the members
 * of the table by `modelled`; any other member throws, to read and to write.
 */
export abstract class StrictObject {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Throws where what the object stands for is gone, or does not have the member. */
  [checkUsable](_member: string, _kind: MemberKind): void {}

  /** The id of the sheet whose cells its members are about; null where that is not one sheet. */
  get [ownSheet](): number | null {
    return null;
  }

  /** The cells that it stands for; null where it stands for something else. */
  get [ownRect](): Rect | null {
    return null;
  }

  static hostOf(object: StrictObject): Host {
    return object.#host;
  }

  /** The modelled name of an object, such as "Range"; undefined for anything else. */
  static nameOf(value: unknown): string | undefined {
    if (typeof value !== "object" || value === null || !(#host in value)) return undefined;
    return (value as unknown as Record<symbol, string>)[serviceName];
  }
}

export const nameOf = StrictObject.nameOf;

/** Members that tools ask any object for (promises, test runners); they are simply absent. */
const asked = new Set([
  "then",
  "asymmetricMatch",
  "$$typeof",
  "nodeType",
  "tagName",
  "constructor",
]);

const end = new Proxy(Object.create(null), {
  get(_, member, receiver) {
    if (typeof member === "symbol" || asked.has(member)) return undefined;
    const name = receiver[serviceName] as string;
    if (member === "toString") return () => name;
    throw new NotModelled(`${fullName(name)}.${member} is not modelled`);
  },
  set(_, member, __, receiver) {
    const name = receiver[serviceName] as string;
    throw new NotModelled(`${fullName(name)}.${String(member)} cannot be set`);
  },
  has: () => false,
});
Object.setPrototypeOf(StrictObject.prototype, end);
Reflect.deleteProperty(StrictObject.prototype, "constructor");

/** Names a class's prototype for messages and for checks of arguments. */
export function nameClass(prototype: object, name: string): void {
  Object.defineProperty(prototype, serviceName, { value: name });
  Reflect.deleteProperty(prototype, "constructor");
}

const ofSpreadsheets =
  /^(Spreadsheet|Sheet|Range|Protection|DataValidation|Conditional|RichText|TextStyle|Embedded|CellImage|DeveloperMetadata|NamedRange|Filter|Group)/;

/** "SpreadsheetApp.Range" for "Range"; services read as they are. */
export function fullName(name: string): string {
  return ofSpreadsheets.test(name) && name !== "SpreadsheetApp" ? `SpreadsheetApp.${name}` : name;
}
