/** What a page in a frame says to the page around it. */
export type PageMessage =
  | { readonly kind: "run"; readonly id: number; readonly name: string; readonly given: unknown[] }
  | { readonly kind: "close" }
  | { readonly kind: "focus" }
  | { readonly kind: "escape" }
  | { readonly kind: "leave"; readonly back: boolean }
  | { readonly kind: "size"; readonly width?: number; readonly height?: number };

type Handler = (given: unknown, userObject: unknown) => void;

interface Handlers {
  readonly success?: Handler;
  readonly failure?: Handler;
  readonly userObject?: unknown;
}

/**
 * Defines `google.script` inside a page's frame. It is put there as source, so it refers to nothing
 * but its parameter and the frame's globals.
 */
export function googleScript(functions: readonly string[]): void {
  const pending = new Map<number, Handlers>();
  let last = 0;
  const tell = (message: PageMessage) => parent.postMessage(message, "*");

  const isPlain = (value: object) =>
    Array.isArray(value) ||
    Object.getPrototypeOf(value) === Object.prototype ||
    Object.getPrototypeOf(value) === null;

  /** Google takes plain data and forms; a date, a function or an element is an illegal value. */
  const checked = (value: unknown): unknown => {
    if (value instanceof HTMLFormElement) return Object.fromEntries(new FormData(value));
    const illegal = typeof value === "function" || typeof value === "symbol";
    if (illegal || (typeof value === "object" && value !== null && !isPlain(value)))
      throw new Error("Failed due to illegal value in property");
    if (typeof value === "object" && value !== null)
      for (const part of Object.values(value)) checked(part);
    return value;
  };

  const runner = (handlers: Handlers): Record<string, unknown> => {
    const run: Record<string, unknown> = {
      withSuccessHandler: (success: Handler) => runner({ ...handlers, success }),
      withFailureHandler: (failure: Handler) => runner({ ...handlers, failure }),
      withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
    };
    for (const name of functions)
      run[name] = (...given: unknown[]) => {
        const copies = JSON.parse(JSON.stringify(given.map(checked)));
        last += 1;
        pending.set(last, handlers);
        tell({ kind: "run", id: last, name, given: copies });
      };
    return run;
  };

  addEventListener("message", (event) => {
    if (event.source !== parent) return;
    const { id, value, error } = event.data;
    const handlers = pending.get(id);
    if (!handlers) return;
    pending.delete(id);
    if (!error) handlers.success?.(value === undefined ? null : value, handlers.userObject);
    else {
      const failure = Object.assign(new Error(error.message), { name: error.name });
      if (handlers.failure) handlers.failure(failure, handlers.userObject);
      else console.error(failure);
    }
  });

  // No key leaves a frame of another origin by itself.
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    if (event.key === "Escape") tell({ kind: "escape" });
    if (event.key !== "F6") return;
    event.preventDefault();
    tell({ kind: "leave", back: event.shiftKey });
  });

  // A frame that takes the focus again has forgotten where in it the cursor was.
  let cursor: Element | null = null;
  addEventListener("focusin", () => {
    cursor = document.activeElement;
  });
  addEventListener("focus", () => {
    if (document.activeElement === document.body && cursor instanceof HTMLElement) cursor.focus();
  });

  const host = {
    origin: location.origin,
    close: () => tell({ kind: "close" }),
    setHeight: (height: number) => tell({ kind: "size", height }),
    setWidth: (width: number) => tell({ kind: "size", width }),
    editor: { focus: () => tell({ kind: "focus" }) },
  };
  Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
}
