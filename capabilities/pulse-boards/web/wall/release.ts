import { lineNow, onLine } from '#platform/web/offline/line.ts';

/** How often a wall asks whether the service has a newer release of it, in milliseconds. */
const asksEvery = 5 * 60_000;
/** How long nobody has touched before it may load anew. */
const quiet = 60_000;

/**
 * A service that has been away has often come back as another release. Asked a while after, and not by all screens of
 * a service at once, in milliseconds.
 */
const afterAway = { least: 2_000, spread: 10_000 };

let touched = Number.NEGATIVE_INFINITY;
const touch = () => {
  touched = performance.now();
};

/** Keeps the page's own files on this device, so that it opens without a line. */
export function keepWallFiles(): void {
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touch, { passive: true });
  setInterval(() => void loadNewRelease(), asksEvery);
  onLine(() => {
    if (lineNow() !== 'up') return;
    setTimeout(() => void loadNewRelease(), afterAway.least + Math.random() * afterAway.spread);
  });
  // A browser that keeps nothing hangs on the wall all the same.
  navigator.serviceWorker?.register('/wall-worker.js', { scope: '/wall' }).catch(() => undefined);
}

/** Loads the page anew when the service hands out another one and nobody stands at the wall. */
async function loadNewRelease(): Promise<void> {
  const page = await fetch('/wall-board', { cache: 'no-cache' }).catch(() => null);
  if (!page?.ok || performance.now() - touched < quiet) return;
  const served = scriptsOf(new DOMParser().parseFromString(await page.text(), 'text/html'));
  if (served && served !== scriptsOf(document)) location.reload();
}

const scriptsOf = (page: Document): string =>
  [...page.querySelectorAll<HTMLElement>('head script[src], head link[id=words], head link[rel=stylesheet]')]
    .map((one) => one.getAttribute('src') ?? one.getAttribute('href'))
    .join(' ');
