import type { CallInput } from '#platform/contract/endpoint.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import type { PostView } from '#pulse-boards/post-endpoints.ts';

/** A post that the server does not have, on the phone alone; `reason` when the server will not have it. */
export type KeptPost = {
  readonly card: string;
  readonly body: CallInput<typeof pulseBoards.sendPost>['body'];
  readonly reason: string | null;
};

type StoreName = 'views' | 'posts';

let opened: Promise<IDBDatabase> | null = null;

/** The phone's own database: this page has no person whose outbox it could use. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('spranget-post', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('views');
      request.result.createObjectStore('posts', { keyPath: 'card' });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function within<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await database()).transaction(name, mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What a sign said the last time it could be asked. */
export const readView = (token: string): Promise<PostView | undefined> =>
  within('views', 'readonly', (store) => store.get(token) as IDBRequest<PostView | undefined>);

export const keepView = async (token: string, view: PostView): Promise<void> => {
  await within('views', 'readwrite', (store) => store.put(view, token));
};

export const dropView = async (token: string): Promise<void> => {
  await within('views', 'readwrite', (store) => store.delete(token));
};

export const allPosts = (): Promise<KeptPost[]> =>
  within('posts', 'readonly', (store) => store.getAll() as IDBRequest<KeptPost[]>);

/** Answers when the post is on the phone's disk, and fails where a phone keeps nothing. */
export const putPost = async (post: KeptPost): Promise<void> => {
  await within('posts', 'readwrite', (store) => store.put(post));
};

export const dropPost = async (card: string): Promise<void> => {
  await within('posts', 'readwrite', (store) => store.delete(card));
};
