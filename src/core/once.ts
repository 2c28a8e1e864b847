/**
 * Makes a value when it is first asked for, and keeps it: every formula in a cell loads the whole
 * program, and pays for what it makes in loading.
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
