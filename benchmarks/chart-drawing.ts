/** Charts drawn on the server: forty as a report has them, sixty points each, the first with the library still cold. */
import { longPicture } from '#platform/chart/example-pictures.ts';
import { median, tell } from './measured.ts';

const charts = 40;
const points = 60;

const loading = performance.now();
const { svgOf } = await import('#platform/server/chart/draw-on-server.ts');
const loaded = performance.now() - loading;

const times: number[] = [];
let bytes = 0;
for (let i = 0; i < charts; i += 1) {
  const picture = { ...longPicture(points), size: 'paper' as const };
  const begun = performance.now();
  bytes += svgOf(picture, { title: `Nøkkeltall ${i + 1}`, ink: 'print' }).length;
  times.push(performance.now() - begun);
}
process.stdout.write(`${charts} charts of ${points} points, ${Math.round(bytes / charts / 1000)} kB each\n`);
tell([
  { what: '  loading what draws', value: loaded, unit: 'ms' },
  { what: '  slowest, the first included', value: Math.max(...times), unit: 'ms', digits: 1, atMost: 100 },
  { what: '  median', value: median(times), unit: 'ms', digits: 1, atMost: 100 },
]);
