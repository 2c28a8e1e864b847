import type { Host } from "./host";
import { type MemberKind, memberTable } from "./memberTable";
import { RunCutOff } from "./run";
import { ServiceError } from "./serviceError";
import { checkArguments, parseSignature, type Signature } from "./signature";
import {
  checkUsable,
  fullName,
  NotModelled,
  nameClass,
  ownRect,
  ownSheet,
  StrictObject,
} from "./strictObject";

// biome-ignore lint/suspicious/noExplicitAny: a constructor of any parameters
type ServiceClass = abstract new (...parameters: any[]) => StrictObject;

/**
 * Makes a class one of the modelled Google classes: each of its methods is guarded by the member
 * table's entry (authorisation, counting, arguments), and class and table must agree exactly.
 */
export function modelled(name: keyof typeof memberTable, service: ServiceClass): void {
  const prototype = service.prototype as unknown as Record<string, unknown>;
  const listed = new Set<string>();
  for (const [kind, entries] of Object.entries(memberTable[name]))
    for (const entry of entries) {
      const signature = parseSignature(entry);
      listed.add(signature.name);
      const method = prototype[signature.name];
      if (!Object.hasOwn(prototype, signature.name) || typeof method !== "function")
        throw new Error(`${name}.${signature.name} is in the member table, but not in the class`);
      prototype[signature.name] = guarded(name, kind as MemberKind, signature, method as Method);
    }
  for (const member of Object.getOwnPropertyNames(prototype))
    if (member !== "constructor" && !listed.has(member) && isMethod(prototype, member))
      throw new Error(`${name}.${member} is in the class, but not in the member table`);
  nameClass(prototype, name);
}

const isMethod = (prototype: object, member: string): boolean =>
  Object.getOwnPropertyDescriptor(prototype, member)?.get === undefined;

type Method = (this: StrictObject, ...given: unknown[]) => unknown;

function guarded(name: string, kind: MemberKind, signature: Signature, method: Method): Method {
  const counted = `${name}.${signature.name}`;
  const shown = fullName(name);
  return function guard(this: StrictObject, ...given) {
    const host = StrictObject.hostOf(this);
    try {
      const call = host.enter(counted, kind, this[ownSheet], this[ownRect]);
      checkArguments(shown, signature, given);
      this[checkUsable](signature.name, kind);
      const result = method.apply(this, given);
      host.leave(call);
      return result;
    } catch (fault) {
      throw inRealm(host, fault);
    }
  };
}

/** Service faults become errors of the bundle's realm; a bug of the model stays what it is. */
export function inRealm(host: Host, fault: unknown): unknown {
  if (
    !(fault instanceof ServiceError || fault instanceof NotModelled || fault instanceof RunCutOff)
  )
    return fault;
  const error = new host.realm.Error(fault.message);
  error.name = fault.name;
  return error;
}
