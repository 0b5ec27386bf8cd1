import { parseHTML } from 'linkedom';
import { drawPicture } from '#platform/chart/draw.ts';
import { markupOf } from '#platform/chart/markup.ts';
import type { Drawing, Ink } from '#platform/chart/picture.ts';
import { oneLine } from '#platform/chart/text-width.ts';

/** Elements are made in it and never put into it, so every drawing may use the same. */
const { document } = parseHTML('<!doctype html><html><body></body></html>');

export type ServerDrawing = {
  /** The sentence the chart stands under: a file has no heading beside it. */
  readonly title: string;
  /** Fixed colours by default; `css` for a picture that will stand in one of our pages. */
  readonly ink?: Ink;
  /** In pixels. */
  readonly width?: number;
  readonly height?: number;
};

/** A picture as the text of a whole SVG file: the same elements as a browser draws, and its title and description. */
export function svgOf(picture: Drawing, { title, ink = 'light', width, height }: ServerDrawing): string {
  const svg = drawPicture(picture, {
    document,
    ink,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  });
  for (const [name, text] of [
    ['desc', picture.description],
    ['title', title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    element.textContent = oneLine(text);
    svg.prepend(element);
  }
  return markupOf(svg);
}
