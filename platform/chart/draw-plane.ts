import * as Plot from '@observablehq/plot';
import type { Drawn, DrawOptions } from './drawing.ts';
import { layPlane } from './plane-layout.ts';
import type { PlanePicture } from './plane-picture.ts';
import { dotMarks, framed, inPixels, lines, textMarks } from './plot-marks.ts';

/** Draws named things in two dimensions; as `drawWithPlaces` does a chart over an axis. */
export function drawPlane(picture: PlanePicture, options: DrawOptions): Drawn {
  const { document, ink = 'css' } = options;
  const layout = layPlane(picture, options.width, options.height);
  const { width, height, limit, dash, line } = layout.measures;
  const thin = { ...inPixels, strokeWidth: limit, strokeLinecap: 'butt', strokeLinejoin: 'miter' } as const;
  const plot = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    x: { type: 'linear', axis: null, domain: [0, width], range: [0, width] },
    y: { type: 'linear', axis: null, domain: [height, 0], range: [height, 0] },
    marks: [
      ...lines('tick', layout.edges, thin),
      ...lines('limit', layout.cuts, { ...thin, strokeDasharray: dash }),
      ...lines('flag', layout.leaders, thin),
      ...dotMarks(layout.dots, line),
      ...textMarks(layout.texts),
    ],
  });
  const { description } = picture;
  const svg = framed(plot as SVGSVGElement, { ink, width, height, description });
  return { svg, places: layout.places };
}
