/** What a page to print is made of; whatever else should have come into it, through a name, is not run. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The page with nothing in it that runs or fetches. */
export function inert(html: string): string {
  return intoHead(html, policyTag(policy));
}

/**
 * The page with one script of our own, which prints when it is told to: a frame that can reach nothing
 * outside can itself not be reached by a call.
 */
export function printable(html: string): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join(
    "",
  );
  const script = `<script nonce="${nonce}">addEventListener("message",()=>print())</script>`;
  return intoHead(html, policyTag(`${policy}; script-src 'nonce-${nonce}'`) + script);
}

export function printFrame(frame: HTMLIFrameElement): void {
  frame.contentWindow?.postMessage("print", "*");
}

const policyTag = (content: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${content}">`;

/** Before everything else in the page, so that it holds for all of it; after its doctype. */
function intoHead(html: string, tags: string): string {
  const before = /^\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head>)?/i.exec(html)?.[0] ?? "";
  return before + tags + html.slice(before.length);
}
