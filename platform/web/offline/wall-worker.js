// Opens the board on a wall without a line: after a power cut the screen is often up before the network is. It keeps
// the wall's page and the files the page asks for, and nothing of the service: what is under /api/ goes past it.
const release = 'the release';
const cacheName = `spranget-wall-${release}`;
const page = '/wall-board';
const patience = 5000;

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(openPage(event));
  else if (pathname.startsWith(`${page}/`)) event.respondWith(openFile(event));
});

async function install() {
  const answer = await fetch(page, { cache: 'no-cache' });
  if (!answer.ok || answer.redirected) throw new Error('The page of the wall does not answer.');
  const html = await answer.clone().text();
  const cache = await caches.open(cacheName);
  const files = [...html.matchAll(/(?:src|href)="(\/wall-board\/[^"]+)"/g)].map(([, file]) => file);
  await cache.addAll([...files, ...(await lettersOf(files.filter((file) => file.endsWith('.css'))))]);
  await cache.put(page, answer);
  await skipWaiting();
}

// The letters the styles ask for: the page had them before this worker could hear of it.
async function lettersOf(styles) {
  const texts = await Promise.all(styles.map(async (file) => (await fetch(file)).text()));
  return texts.flatMap((text) => [...text.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, file]) => file));
}

// The release before stays for the page that still runs on it.
async function activate() {
  const before = (await caches.keys()).filter(
    (name) => name.startsWith('spranget-wall-') && name !== cacheName,
  );
  for (const name of before.slice(0, -1)) await caches.delete(name);
  await clients.claim();
}

// The service's own page when it answers in time, and the kept one when not: then also at the address where a screen
// is paired, which leads here.
async function openPage(event) {
  const kept = await (await caches.open(cacheName)).match(page);
  const asked = fetch(event.request);
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
  const answer = await (kept ? Promise.race([asked, late]).catch(() => kept) : asked);
  if (answer === kept || answer.status >= 500) return kept ?? answer;
  if (new URL(event.request.url).pathname === page && answer.ok) event.waitUntil(keep(page, answer.clone()));
  return answer;
}

async function openFile(event) {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const file = await fetch(event.request);
  if (file.ok) event.waitUntil(keep(event.request, file.clone()));
  return file;
}

const keep = async (request, answer) => (await caches.open(cacheName)).put(request, answer);
