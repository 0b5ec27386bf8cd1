// Opens pages without a line. It answers for the page itself and for files whose names carry their content, and
// never for the service: what is under /api/ goes past it, and so does /svar, which is no page of the office's. tools/service-worker.ts writes the lists.
const release = 'the release';
const files = ['the files'];
// By the first file of each language's words: those of the rooms whose pages open without a line.
const furtherWords = { 'the first words': ['the further'] };

const shell = '/';
const cacheName = `spranget-${release}`;
const patience = 5000;

addEventListener('install', (event) => {
  event.waitUntil(install().catch(giveUp));
});
addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET' || /^\/(?:api|svar)(?:\/|$)/.test(pathname))
    return;
  if (request.mode === 'navigate') event.respondWith(openPage(event));
  else if (pathname.startsWith('/assets/')) event.respondWith(openAsset(request, pathname));
  else if (files.includes(pathname)) event.respondWith(fetch(request).catch(() => caches.match(request)));
});

async function install() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
  const page = await fetch(shell, { cache: 'no-cache' });
  if (!(await keepShell(page))) throw new Error('The page is of another release.');
  await skipWaiting();
}

// What has come so far goes again: half a release must never count as one.
async function giveUp(error) {
  await caches.delete(cacheName);
  throw error;
}

// The release before stays: its tabs are still open, and ask for its files.
async function activate() {
  const before = (await caches.keys()).filter((name) => name.startsWith('spranget-') && name !== cacheName);
  for (const name of before.slice(0, -1)) await caches.delete(name);
  await registration.navigationPreload?.enable();
  await clients.claim();
}

async function openPage(event) {
  const kept = await (await caches.open(cacheName)).match(shell);
  const asked = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
  const page = await (kept ? Promise.race([asked, late]).catch(() => kept) : asked);
  if (page === kept || page.status >= 500) return kept ?? page;
  const copy = page.clone();
  event.waitUntil(wordsOf(kept).then(async (words) => words === (await wordsOf(copy)) || renewShell()));
  return page;
}

// Another language was chosen.
const renewShell = async () => keepShell(await fetch(shell, { cache: 'no-cache' }));

async function openAsset(request, pathname) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const asset = await fetch(request);
  if (asset.ok && pathname.endsWith('.woff2')) (await caches.open(cacheName)).put(request, asset.clone());
  return asset;
}

// Keeps a page with its words, when all else it asks for is here.
async function keepShell(page) {
  if (!page.ok || page.redirected) return false;
  const html = await page.clone().text();
  const words = wordsIn(html);
  const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file);
  const further = furtherWords[words];
  if (!further || scripts.some((file) => file !== words && !files.includes(file))) return false;
  const cache = await caches.open(cacheName);
  await cache.addAll([words, ...further]);
  await cache.put(shell, page);
  return true;
}

const wordsIn = (html) => /id="words"[^>]*href="([^"]+)"/.exec(html)?.[1];
const wordsOf = async (page) => page && wordsIn(await page.clone().text());
