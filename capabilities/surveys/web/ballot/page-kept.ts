/**
 * The page of a survey and the files it asks for, kept on the device so that a reload without a line finds it again:
 * the page as anybody gets it, in a store of its own for each wave, named by the wave's address and last day. Gone when
 * the answer has been sent, and when the wave is over. `ballot-worker.js` finds it.
 */

const beginning = 'svar ';
const named = (address: string, until: string): string => `${beginning}${address} ${until}`;

/** A browser that has no such store, or lets nobody have it, opens the page with a line alone. */
const canKeep = (): boolean => 'caches' in globalThis && 'serviceWorker' in navigator;

/** The page as it came: read before anything is drawn on it, so that nothing of whoever reads it can be in it. */
export const servedPage = (): string => `<!doctype html>${document.documentElement.outerHTML}`;

/** `served` is not fetched once more: on a slow line that would be a fifth of all that is sent. */
export async function keepPage(served: string, address: string, until: string): Promise<void> {
  if (!canKeep()) return;
  const url = location.pathname + location.search;
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => new URL(name).pathname.startsWith('/ballot/'));
  // What the page may do is said in its head, and holds for the one that is kept as well.
  const { headers } = await fetch(url, { method: 'HEAD', credentials: 'omit', cache: 'no-store' });
  const security = headers.get('content-security-policy');
  if (!security) return;
  const store = await caches.open(named(address, until));
  const said = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': security };
  await store.put(url, new Response(served, { headers: said }));
  await store.addAll([...new Set(files)]);
  await navigator.serviceWorker.register('/ballot-worker.js', { scope: '/svar/' });
}

/** Lets go of the wave named, of those over, and of none that is open here. */
export async function dropPages(isGone: (address: string, until: string) => boolean): Promise<void> {
  if (!canKeep()) return;
  for (const name of await caches.keys()) {
    if (!name.startsWith(beginning)) continue;
    const [, address = '', until = ''] = name.split(' ');
    if (isGone(address, until)) await caches.delete(name);
  }
}
