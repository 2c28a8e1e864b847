/** What the language itself throws, of whatever realm: no instance can be asked. */
const own = /^(Type|Range|Reference|Syntax|Eval|URI|Internal|Aggregate)Error$/;
const spoken = /^(Type|Range|Reference|Syntax|Eval|URI|Internal|Aggregate)Error\b/;

/**
 * Whether an error is a fault of Whipround's own rather than something that a service says: its text
 * is no help to who reads it. Google hands a page only the message, with the name before it.
 */
export function isOwnFault(error: unknown): boolean {
  const { name = "", message = "" } = (error ?? {}) as Partial<Error>;
  return own.test(String(name)) || spoken.test(String(message));
}
