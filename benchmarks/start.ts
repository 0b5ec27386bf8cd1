/** From `npm start` to pages that can be opened: on an empty folder with the demo world, and on what that left. */
import { buildWeb } from '#tools/build-web.ts';
import { tell } from './measured.ts';
import { freshDataFolder, startSpranget } from './running-server.ts';

// Packages and pages are there before: how long they take is the network's and the compiler's matter.
await buildWeb();
const { folder, remove } = freshDataFolder();
try {
  const seconds: number[] = [];
  for (const _time of ['first', 'second']) {
    const server = await startSpranget(folder);
    const page = await fetch(server.address);
    if (!page.ok) throw new Error(`The front page answers ${page.status}.`);
    seconds.push(server.seconds);
    await server.stop();
  }
  const [first = Number.NaN, second = Number.NaN] = seconds;
  tell([
    { what: 'first start, with the demo world', value: first, unit: 's', digits: 1, atMost: 30 },
    { what: 'second start', value: second, unit: 's', digits: 1, atMost: 5 },
  ]);
} finally {
  remove();
}
