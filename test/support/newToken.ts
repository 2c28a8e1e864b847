let made = 0;

/** A token as a page makes one for each request: no two are alike. */
export const newToken = (): string => `test-${++made}`;
