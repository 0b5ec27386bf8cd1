import type { OutboxAct } from '#platform/web/offline/queue.ts';
import type { ActStore } from '#platform/web/offline/sender.ts';

/** An answer of the server as it was kept on the device; `at` is when it was asked for, in milliseconds. */
export type Kept = { answer: unknown; at: number };

/** Who was signed in here last, with the answer that said so. */
type Owner = Kept & { person: string };

type StoreName = 'acts' | 'answers' | 'owner';

/** Answers kept per person; the oldest make room. */
const mostAnswers = 100;
const openingTakes = 5000;

let opened: Promise<IDBDatabase> | null = null;

/** The device's database. Fails where the browser lets a page keep nothing, such as some private windows. */
function database(): Promise<IDBDatabase> {
  opened ??= open();
  opened.catch(forget);
  return opened;
}

const forget = () => {
  opened = null;
};

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('spranget', 1);
    const late = setTimeout(() => reject(new Error('The device store does not open.')), openingTakes);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('acts', { keyPath: 'n', autoIncrement: true });
      request.result.createObjectStore('answers');
      request.result.createObjectStore('owner');
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      clearTimeout(late);
      // A later release may want to change the shape; whoever clears the browser's data closes it too.
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      request.result.onclose = forget;
      resolve(request.result);
    };
  });
}

/** Does the work in one transaction, and answers when it is on the disk and not before. */
async function within<T>(
  stores: StoreName[],
  mode: IDBTransactionMode,
  work: (store: (name: StoreName) => IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T> {
  const transaction = (await database()).transaction(stores, mode, { durability: 'strict' });
  return new Promise((resolve, reject) => {
    const request = work((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request?.result as T);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const actStore: ActStore = {
  all: () => within(['acts'], 'readonly', (store) => store('acts').getAll() as IDBRequest<OutboxAct[]>),
  add: (act) => within(['acts'], 'readwrite', (store) => store('acts').add(act) as IDBRequest<number>),
  put: async (act) => {
    await within(['acts'], 'readwrite', (store) => store('acts').put(act));
  },
  remove: async (n) => {
    await within(['acts'], 'readwrite', (store) => store('acts').delete(n));
  },
};

export const readOwner = (): Promise<Owner | undefined> =>
  within(['owner'], 'readonly', (store) => store('owner').get('now') as IDBRequest<Owner | undefined>);

/**
 * Somebody has signed in here, or nobody is: what was kept for others is taken away, and what others did and the
 * server has. What it does not have yet stays.
 */
export async function setOwner(owner: Owner | null): Promise<void> {
  await within(['owner', 'answers', 'acts'], 'readwrite', (store) => {
    const answers = store('answers');
    if (owner) answers.delete(IDBKeyRange.upperBound([owner.person], true));
    if (owner) answers.delete(IDBKeyRange.lowerBound([owner.person, []], true));
    else answers.clear();
    if (owner) store('owner').put(owner, 'now');
    else store('owner').clear();
    store('acts').openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      const { person, state } = cursor.value as OutboxAct;
      if (person !== owner?.person && (state === 'sent' || state === 'dropped')) cursor.delete();
      cursor.continue();
    };
    return undefined;
  });
}

export const readKept = (person: string, key: string): Promise<Kept | undefined> =>
  within(
    ['answers'],
    'readonly',
    (store) => store('answers').get([person, key]) as IDBRequest<Kept | undefined>,
  );

export const keepAnswer = async (person: string, key: string, kept: Kept): Promise<void> => {
  await within(['answers'], 'readwrite', (store) => {
    const answers = store('answers');
    answers.put(kept, [person, key]);
    answers.count().onsuccess = ({ target }) => {
      if ((target as IDBRequest<number>).result > mostAnswers) dropOldest(answers);
    };
    return undefined;
  });
};

function dropOldest(answers: IDBObjectStore): void {
  const found: { key: IDBValidKey; at: number }[] = [];
  answers.openCursor().onsuccess = ({ target }) => {
    const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
    if (cursor) {
      found.push({ key: cursor.key, at: (cursor.value as Kept).at });
      return cursor.continue();
    }
    found.sort((a, b) => a.at - b.at);
    for (const { key } of found.slice(0, found.length - mostAnswers)) answers.delete(key);
  };
}

export const dropKept = async (person: string, key: string): Promise<void> => {
  await within(['answers'], 'readwrite', (store) => store('answers').delete([person, key]));
};
