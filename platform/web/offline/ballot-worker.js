// Opens a survey again where there is no line. What it finds on the device the page has put there (page-kept.ts): the
// page as anybody gets it, with no answer, no code and nobody's name. It keeps nothing by itself, and never looks at
// what is sent: whatever goes to /api/ goes past it.
const patience = 5000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (pathname.startsWith('/ballot/')) event.respondWith(openFile(request));
});

async function openPage(request) {
  const kept = (await caches.match(request)) ?? (await caches.match(request, { ignoreSearch: true }));
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept));
  const page = await Promise.race([fetch(request), late]).catch(() => kept);
  return page.status >= 500 ? kept : page;
}

const openFile = async (request) => (await caches.match(request)) ?? fetch(request);
