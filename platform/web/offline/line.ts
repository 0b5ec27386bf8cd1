/**
 * Whether the service answers. A browser only knows whether there is a network, which is less: every call says here
 * what became of it, and while nothing answers we ask now and then by ourselves.
 */
export type Line = 'up' | 'down';

const asksEvery = { first: 4000, longest: 30_000 };

let line: Line = globalThis.navigator?.onLine === false ? 'down' : 'up';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

export const lineNow = (): Line => line;

/** Calls `listener` with each change; answers with the way out. */
export function onLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What a call has found: an answer of whatever kind, or none. */
export function lineIs(found: Line): void {
  clearTimeout(timer);
  if (found === 'down') askSoon(asksEvery.first);
  if (found === line) return;
  line = found;
  for (const listener of listeners) listener();
}

function askSoon(pause: number): void {
  timer = setTimeout(async () => {
    if (globalThis.document?.hidden) return askSoon(pause);
    if (await answers()) lineIs('up');
    else askSoon(Math.min(pause * 2, asksEvery.longest));
  }, pause);
}

const answers = (): Promise<boolean> =>
  fetch('/api/health', { signal: AbortSignal.timeout(5000), redirect: 'error' }).then(
    ({ headers }) => isOurs(headers),
    () => false,
  );

/** A hotel's sign-in page answers too, and must not be taken for the service. */
export const isOurs = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('application/json') ?? false;

/** Asks whether the service answers: something says it may have changed. */
export function askLine(): void {
  void answers().then((found) => lineIs(found ? 'up' : 'down'));
}

/** Listens to the browser's own word for it. */
export function watchLine(): void {
  addEventListener('offline', () => lineIs('down'));
  addEventListener('online', askLine);
  if (line === 'down') askSoon(asksEvery.first);
}
