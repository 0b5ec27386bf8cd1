import { makeId } from '#platform/contract/id.ts';
import type { PublicKey } from '#screens/contract.ts';

/** The browser's key and what became of it. The private half can be used here and read by nobody, this page included. */
export type ScreenKey = {
  readonly pairing: string;
  readonly publicKey: PublicKey;
  readonly privateKey: CryptoKey;
  /** The screen this browser is; null until somebody has typed its code. */
  readonly screen: string | null;
};

const database = 'spranget-screen';
const store = 'key';
const own = 'own';

/** The key kept in this browser, made at the first asking. Rejects where a browser keeps none. */
export async function readKey(): Promise<ScreenKey> {
  const kept = await within<ScreenKey | undefined>('readonly', (keys) => keys.get(own));
  if (kept) return kept;
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const key = { pairing: makeId(), publicKey: { x, y }, privateKey: pair.privateKey, screen: null };
  await keepKey(key);
  // Asked for once: a browser that is short of room is not to throw the wall's key away.
  await navigator.storage?.persist?.().catch(() => false);
  return key;
}

/** The screen this browser is paired as, null when it is none. Makes no key. */
export async function pairedAs(): Promise<string | null> {
  const kept = await within<ScreenKey | undefined>('readonly', (keys) => keys.get(own));
  return kept?.screen ?? null;
}

export const keepKey = (key: ScreenKey): Promise<unknown> =>
  within('readwrite', (keys) => keys.put(key, own));

export const forgetKey = (): Promise<unknown> => within('readwrite', (keys) => keys.delete(own));

/** Signs a text: ECDSA over SHA-256, 64 bytes, base64url. */
export async function signText({ privateKey }: ScreenKey, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, bytes);
  const letters = String.fromCharCode(...new Uint8Array(signature));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function within<T>(
  mode: IDBTransactionMode,
  work: (keys: IDBObjectStore) => IDBRequest<T> | IDBRequest,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const opened = opening.result;
      const transaction = opened.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      // Only what is on the disk is kept: the answer waits for the transaction, and not for the request.
      transaction.oncomplete = () => {
        opened.close();
        resolve(request.result as T);
      };
      transaction.onabort = () => {
        opened.close();
        reject(transaction.error);
      };
    };
  });
}
