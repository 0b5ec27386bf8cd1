import type { Vertex } from './axes.ts';
import type { Ink } from './picture.ts';

export type DrawOptions = {
  /** The page's document, or one of a library that makes elements on the server. */
  readonly document: Document;
  readonly ink?: Ink;
  /** In pixels; the picture's size says what they are when they are left out. */
  readonly width?: number;
  readonly height?: number;
};

/** A drawing, and where in it each point of the picture stands in pixels; null for one without a place. */
export type Drawn = { readonly svg: SVGSVGElement; readonly places: readonly (Vertex | null)[] };
