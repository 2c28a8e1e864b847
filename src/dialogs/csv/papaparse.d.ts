/** As much of papaparse as is used: it brings no types of its own. */
declare module "papaparse" {
  interface Options {
    readonly skipEmptyLines: "greedy";
    readonly delimitersToGuess: readonly string[];
  }
  const Papa: {
    parse<Row>(text: string, options: Options): { readonly data: Row[] };
  };
  // biome-ignore lint/style/noDefaultExport: as papaparse exports itself
  export default Papa;
}
