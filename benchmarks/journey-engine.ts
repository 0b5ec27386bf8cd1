/** The engine that works out a journey: every Monday of six years as a start, for each programme, in one process. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { addDays } from '#engines/journey/days.ts';
import { isRefusal, makeJourney } from '#engines/journey/journey.ts';
import { readTemplate } from '#programme/template-file.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';
import { median, tell } from './measured.ts';

const root = join(import.meta.dirname, '..');
const first = '2025-01-06';
const last = '2030-12-30';

for (const path of globSync('programmes/*.yaml', { cwd: root }).sort()) {
  const read = readTemplate(await readFile(join(root, path), 'utf8'), path);
  if (!('template' in read)) throw new Error(`${path} cannot be read.`);
  const { template } = read;
  const skeleton = skeletonOf(template);
  const times: number[] = [];
  let refused = 0;
  for (let start = first; start <= last; start = addDays(start, 7)) {
    const begun = performance.now();
    const journey = makeJourney({ skeleton, start, calendar: template.calendar, close: [] });
    times.push(performance.now() - begun);
    if (isRefusal(journey)) refused += 1;
  }
  const name = basename(path, '.yaml');
  process.stdout.write(`${name}: ${times.length} Mondays, ${refused} of them in closed weeks and refused\n`);
  tell([
    { what: '  slowest, the first included', value: Math.max(...times), unit: 'ms', digits: 2, atMost: 50 },
    { what: '  median', value: median(times), unit: 'ms', digits: 3, atMost: 50 },
  ]);
}
