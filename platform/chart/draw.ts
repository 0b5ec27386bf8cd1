import * as Plot from '@observablehq/plot';
import type { Vertex } from './axes.ts';
import { classOf, type Kind, kinds, paintOf } from './ink.ts';
import { type Layout, layOut } from './layout.ts';
import { settle } from './markup.ts';
import type { Ink, Picture } from './picture.ts';
import { oneLine } from './text-width.ts';

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

/**
 * Draws a picture. The same picture and options give the same elements in every document (`markupOf`), without
 * ids, styles or scripts, so that any number may stand on a page that forbids inline styles.
 *
 * The element is not yet in the document. Draws with Observable Plot; places come from `layOut`.
 */
export const drawPicture = (picture: Picture, options: DrawOptions): SVGSVGElement =>
  drawWithPlaces(picture, options).svg;

/** As `drawPicture`, with the places of the points for a page that points at them. */
export function drawWithPlaces(picture: Picture, options: DrawOptions): Drawn {
  const { document, ink = 'css' } = options;
  const layout = layOut(picture, options.width, options.height);
  const { width, height } = layout.measures;
  const plot = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { type: 'linear', axis: null, domain: [...layout.x.domain], range: [...layout.x.range] },
    y: { type: 'linear', axis: null, domain: [...layout.y.domain], range: [...layout.y.range] },
    marks: [...lineMarks(layout), ...dotMarks(layout), ...textMarks(layout)],
  });
  const svg = settled(plot as SVGSVGElement, ink, {
    class: 'chart-picture',
    width: String(width),
    height: String(height),
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': oneLine(picture.description),
    'font-family': ink === 'css' ? 'inherit' : 'Inter, Segoe UI, Helvetica, Arial, sans-serif',
  });
  return { svg, places: layout.places };
}

type Line = readonly Vertex[];

/** Lines that are not joined to each other, in the picture's own units. */
const lines = (kind: Kind, them: readonly Line[], options: Plot.LineOptions): Plot.Markish[] =>
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

const inPixels = { x: asIs('x'), y: asIs('y') };

function lineMarks(layout: Layout): Plot.Markish[] {
  const { limit, dash } = layout.measures;
  const thin = { strokeWidth: limit, strokeLinecap: 'butt', strokeLinejoin: 'miter' } as const;
  const broken = { ...thin, strokeDasharray: dash };
  const uprights = (kind: 'flag' | 'break' | 'tick') =>
    layout.uprights.filter((one) => one.kind === kind).map((one) => one.line);
  const centres = (dashed: boolean) =>
    layout.centres.filter((one) => one.dashed === dashed).map((one) => one.line);
  return [
    ...lines('limit', layout.limits, broken),
    ...lines('centre', centres(false), thin),
    ...lines('centre-dashed', centres(true), broken),
    ...lines('target', layout.target.length === 0 ? [] : [layout.target], thin),
    ...lines('flag', uprights('flag'), { ...thin, ...inPixels }),
    ...lines('break', uprights('break'), {
      ...thin,
      ...inPixels,
      strokeDasharray: `${limit} ${limit * 3}`,
    }),
    ...lines('tick', uprights('tick'), { ...thin, ...inPixels }),
    ...lines('line', layout.runs, {
      strokeWidth: layout.line,
      strokeLinejoin: 'round',
      strokeLinecap: 'round',
    }),
  ];
}

/** A triangle, a diamond and a ring weigh as much to the eye as a dot when they are this much larger. */
const triangle = 1.5;
const ring = 1.15;

function dotMarks({ dots, measures }: Layout): Plot.Markish[] {
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
    ...marks('hollow', 'hollow', ring, { strokeWidth: measures.line }),
    ...marks('signal', 'signal', triangle, { symbol: 'triangle' }),
    ...marks('gain', 'gain', triangle, { symbol: 'diamond2' }),
  ];
}

function textMarks({ texts }: Layout): Plot.Markish[] {
  return [...Map.groupBy(texts, ({ kind }) => kind)].map(([kind, them]) =>
    Plot.text(them, {
      ...inPixels,
      text: 'text',
      textAnchor: them[0]!.anchor,
      fontSize: them[0]!.size,
      className: classOf(`${kind}-text`),
    }),
  );
}

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
