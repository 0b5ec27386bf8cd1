import * as Plot from '@observablehq/plot';
import { drawPlane } from './draw-plane.ts';
import type { Drawn, DrawOptions } from './drawing.ts';
import { type Layout, layOut } from './layout.ts';
import type { Drawing } from './picture.ts';
import { dotMarks, framed, inPixels, lines, textMarks } from './plot-marks.ts';

/**
 * Draws a picture. The same picture and options give the same elements in every document (`markupOf`), without
 * ids, styles or scripts, so that any number may stand on a page that forbids inline styles.
 *
 * The element is not yet in the document. Draws with Observable Plot; places come from `layOut`.
 */
export const drawPicture = (picture: Drawing, options: DrawOptions): SVGSVGElement =>
  drawWithPlaces(picture, options).svg;

/** As `drawPicture`, with the places of the points for a page that points at them. */
export function drawWithPlaces(picture: Drawing, options: DrawOptions): Drawn {
  if ('kind' in picture) return drawPlane(picture, options);
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
    marks: [...lineMarks(layout), ...dotMarks(layout.dots, layout.measures.line), ...textMarks(layout.texts)],
  });
  const { description } = picture;
  const svg = framed(plot as SVGSVGElement, { ink, width, height, description });
  return { svg, places: layout.places };
}

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
