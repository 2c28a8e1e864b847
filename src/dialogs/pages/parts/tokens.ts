/** The token of what is asked for: the same for as long as the very same is asked for again. */
export interface Tokens {
  of(request: object): string;
  /** It is done: the same once more is another request. */
  done(): void;
}

/**
 * Tokens for one form. What is sent again after a failure carries the token that it had; whatever is
 * changed in the form, or asked for again after it was done, gets one of its own.
 */
export function makeTokens(): Tokens {
  let asked = "";
  let token = "";
  return {
    of(request) {
      const now = JSON.stringify(request);
      if (now !== asked) {
        asked = now;
        token = newToken();
      }
      return token;
    },
    done() {
      asked = "";
    },
  };
}

function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
