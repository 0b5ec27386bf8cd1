/** Minutes of three pages set as a tagged PDF, as somebody waits for them; and how long others wait meanwhile. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pdfOf } from '#platform/server/document/pdf.ts';
import { exampleMinutes, examplePoster } from '#platform/server/document/testing/example-document.ts';
import { median, tell } from './measured.ts';

const documents = 40;

const timed = async (lead: string, picture = exampleMinutes) => {
  const begun = performance.now();
  const pdf = await pdfOf({ ...picture, lead });
  return { ms: performance.now() - begun, bytes: pdf.length };
};

const cold = await timed('Den første.');
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
const times: number[] = [];
// No two are the same: the compiler remembers what it has set.
for (let at = 0; at < documents; at += 1) times.push((await timed(`Nummer ${at}.`)).ms);
delay.disable();
const poster = await timed('Som plakat.', examplePoster);
tell([
  { what: 'minutes of three pages', value: cold.bytes / 1000, unit: 'kB' },
  { what: '  the first, with loading what sets it', value: cold.ms, unit: 'ms', atMost: 3_000 },
  { what: '  median', value: median(times), unit: 'ms', atMost: 300 },
  { what: '  slowest', value: Math.max(...times), unit: 'ms' },
  { what: '  longest wait of others', value: delay.max / 1e6, unit: 'ms', atMost: 100 },
  { what: 'a poster of six principles', value: poster.ms, unit: 'ms', atMost: 300 },
  { what: '  its size', value: poster.bytes / 1000, unit: 'kB' },
]);
