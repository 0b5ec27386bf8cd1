import type { ComponentType } from 'react';

/** A page of a room. `load` brings its code when someone goes there; the module exports `Page`. */
export type WebPage = { readonly path: `/${string}`; readonly load: () => Promise<{ Page: ComponentType }> };

export type WebRoom = { readonly name: string; readonly pages: readonly WebPage[] };
