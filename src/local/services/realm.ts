/**
 * The constructors of the realm that the bundle runs in. What the services hand out (dates, arrays,
 * plain objects, errors) is made with them, so that `instanceof` holds inside the bundle.
 */
export interface Realm {
  readonly Array: ArrayConstructor;
  readonly Object: ObjectConstructor;
  readonly Date: DateConstructor;
  readonly Error: ErrorConstructor;
}

/** Whether a value is a Date of any realm. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === "[object Date]";
