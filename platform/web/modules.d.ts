declare module '*.css';
/** Made by the build, tools/language-chunks.ts. */
declare module 'spranget:words' {
  /**
   * Fetches the words a page needs, by its path, beside its code. Nobody waits for it: the page's code asks for its
   * words itself, and then finds them on their way.
   */
  export const wordsAhead: (path: string) => void;
}
