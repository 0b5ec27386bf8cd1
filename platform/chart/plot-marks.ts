import * as Plot from '@observablehq/plot';
import type { Vertex } from './axes.ts';
import { classOf, type Kind, kinds, paintOf } from './ink.ts';
import type { Placed } from './labels.ts';
import { settle } from './markup.ts';
import type { Ink, PicturePoint } from './picture.ts';
import { oneLine } from './text-width.ts';

export type Line = readonly Vertex[];

/** Lines that are not joined to each other, in the picture's own units. */
export const lines = (kind: Kind, them: readonly Line[], options: Plot.LineOptions): Plot.Markish[] =>
  them.length === 0
    ? []
    : [
        Plot.line(
          them.flatMap((line, z) => line.map(({ x, y }) => ({ x, y, z }))),
          { x: 'x', y: 'y', z: 'z', className: classOf(kind), ...options },
        ),
      ];

/** Already in pixels: the scales leave it alone. */
const asIs = (channel: string) => ({ value: channel, scale: null });

export const inPixels = { x: asIs('x'), y: asIs('y') };

/** Words where they are placed, each kind in its own colour. */
export function textMarks(texts: readonly Placed[]): Plot.Markish[] {
  const alike = Map.groupBy(texts, ({ kind, anchor }) => `${kind} ${anchor}`);
  return [...alike.values()].map((them) =>
    Plot.text(them, {
      ...inPixels,
      text: 'text',
      textAnchor: them[0]!.anchor,
      fontSize: them[0]!.size,
      className: classOf(`${them[0]!.kind}-text`),
    }),
  );
}

/** A triangle, a diamond and a ring weigh as much to the eye as a dot when they are this much larger. */
const triangle = 1.5;
const ring = 1.15;

/** Marks in pixels: all of a kind are as large as the first of it. `line` is the width of a ring. */
export function dotMarks(
  dots: readonly { x: number; y: number; mark: PicturePoint['mark']; radius: number }[],
  line: number,
): Plot.Markish[] {
  const marks = (
    kind: 'dot' | 'hollow' | 'signal' | 'gain',
    mark: string,
    grown: number,
    options: Plot.DotOptions = {},
  ) => {
    const them = dots.filter((dot) => dot.mark === mark);
    return them.length === 0
      ? []
      : [Plot.dot(them, { ...inPixels, className: classOf(kind), ...options, r: them[0]!.radius * grown })];
  };
  return [
    ...marks('dot', 'plain', 1),
    ...marks('hollow', 'hollow', ring, { strokeWidth: line }),
    ...marks('signal', 'signal', triangle, { symbol: 'triangle' }),
    ...marks('gain', 'gain', triangle, { symbol: 'diamond2' }),
  ];
}
/** The drawing as it goes out: its own root and nothing of Plot's. */
export const framed = (
  plot: SVGSVGElement,
  { ink, width, height, description }: { ink: Ink; width: number; height: number; description: string },
): SVGSVGElement =>
  settled(plot, ink, {
    class: 'chart-picture',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': oneLine(description),
    'font-family': ink === 'css' ? 'inherit' : 'Inter, Segoe UI, Helvetica, Arial, sans-serif',
  });

/**
 * What Plot made, without what a page or a file must not have: its style element, its classes, its own colours,
 * and the half pixel it moves lines by on some screens and not on others.
 */
function settled(svg: SVGSVGElement, ink: Ink, root: Readonly<Record<string, string>>): SVGSVGElement {
  for (const child of [...svg.children]) {
    const kind = kinds.find((one) => classOf(one) === child.getAttribute('class'));
    if (kind === undefined) {
      child.remove();
      continue;
    }
    for (const shape of child.children) settle(shape, {});
    for (const name of ['class', 'aria-label', 'transform', 'fill', 'stroke']) child.removeAttribute(name);
    // Plot leaves out what its own root would say.
    const anchor = child.getAttribute('text-anchor') ?? 'middle';
    settle(child, { ...paintOf(kind, ink), ...(kind.endsWith('-text') && { 'text-anchor': anchor }) });
  }
  for (const name of svg.getAttributeNames()) svg.removeAttribute(name);
  settle(svg, root);
  return svg;
}
