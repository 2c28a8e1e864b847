/** All that the page itself asks of React, which comes without types. */
declare module "react" {
  export function createElement(
    tag: string,
    attributes: { readonly ref: (node: HTMLElement | null) => void },
  ): object;
}
