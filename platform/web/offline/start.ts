import type { QueryClient } from '@tanstack/react-query';
import { startOutbox } from '#platform/web/offline/outbox.ts';
import { onPerson, personHere } from '#platform/web/offline/owner.ts';

/** Readies this device for being without a line. */
export function startOffline(queries: QueryClient): void {
  startOutbox(queries);
  onPerson(registerWorker);
}

/** Once somebody is signed in: a device that is nobody's, such as a wall screen, keeps no pages. */
async function registerWorker(): Promise<void> {
  if (!personHere() || !('serviceWorker' in navigator)) return;
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // What it fetches ahead can wait until the page stands; a browser that will have none does without.
  await navigator.serviceWorker.register('/service-worker.js').catch(() => undefined);
}
