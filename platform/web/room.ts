import type { ComponentType } from 'react';

/** A page of a room. `load` brings its code when someone goes there; the module exports `Page`. */
export type WebPage = {
  readonly path: `/${string}`;
  readonly load: () => Promise<{ Page: ComponentType }>;
  /** Path of the first answer it asks for, so that it can be on its way with the page. */
  readonly data?: `/api/${string}`;
  /** Without the frame: no menu, no name, nothing to press but what the page itself has. */
  readonly bare?: true;
  /** Opens without a line too: its code and words are fetched ahead, and it asks by `useKeptAnswer`. */
  readonly offline?: true;
};

export type WebRoom = {
  readonly name: string;
  readonly pages: readonly WebPage[];
  /** What it adds to what is next in a company, see `next-parts.ts`. */
  readonly next?: {
    /** Path of the answer, for a company's two parties, that says in `waiting` how many there are. */
    readonly data: `/api/${string}`;
    readonly load: () => Promise<{ Next: ComponentType<{ company: string }> }>;
  };
};
