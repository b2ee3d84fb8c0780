// Types of the package `hyphen`, which ships none. Never more of it than hyphenate.ts uses.
declare module "hyphen/hyphen.js" {
  export default function createHyphenator(
    patterns: unknown,
    options?: { hyphenChar?: string; minWordLength?: number },
  ): (text: string) => string;
}
declare module "hyphen/patterns/id.js" {
  const patterns: unknown;
  export default patterns;
}
