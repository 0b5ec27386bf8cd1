import type { OutboxAct } from '#platform/web/offline/queue.ts';
import type { ActStore } from '#platform/web/offline/sender.ts';

/** An answer of the server as it was kept on the device; `at` is when it was asked for, in milliseconds. */
export type Kept = { answer: unknown; at: number };

/** Who was signed in here last, with the answer that said so. */
type Owner = Kept & { person: string };

/** `copies`: what a room keeps up to date by itself; `made`: what was made on it and the server may not have. */
type StoreName = 'acts' | 'answers' | 'owner' | 'copies' | 'made';

/** A row of `made`: what somebody made on a copy, under the copy's name; `settled` when the server has it. */
export type Made = { n: number; person: string; name: string; settled: boolean; row: unknown };

/** Stands for the person of a paired screen: nobody signs in there, and its copy outlives whoever else does. */
export const screenOwner = 'screen';

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
    const request = indexedDB.open('spranget', 2);
    const late = setTimeout(() => reject(new Error('The device store does not open.')), openingTakes);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion < 1) {
        request.result.createObjectStore('acts', { keyPath: 'n', autoIncrement: true });
        request.result.createObjectStore('answers');
        request.result.createObjectStore('owner');
      }
      request.result.createObjectStore('copies');
      request.result.createObjectStore('made', { keyPath: 'n', autoIncrement: true });
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
export async function within<T>(
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
  await within(['owner', 'answers', 'acts', 'copies', 'made'], 'readwrite', (store) => {
    dropOthers(store('copies'), (key) => {
      const [person] = key as [string];
      return person !== owner?.person && person !== screenOwner;
    });
    dropOthers(store('made'), (_, row) => {
      const { person, settled } = row as Made;
      return settled && person !== owner?.person && person !== screenOwner;
    });
    const answers = store('answers');
    if (owner) answers.delete(IDBKeyRange.upperBound([owner.person], true));
    if (owner) answers.delete(IDBKeyRange.lowerBound([owner.person, []], true));
    else answers.clear();
    if (owner) store('owner').put(owner, 'now');
    else store('owner').clear();
    dropOthers(store('acts'), (_, act) => {
      const { person, state } = act as OutboxAct;
      return person !== owner?.person && (state === 'sent' || state === 'dropped');
    });
    return undefined;
  });
}

/** What is a screen no more keeps nothing of what it showed, nor what it had not sent: nobody could send it now. */
export const dropScreen = (): Promise<void> =>
  within(['copies', 'made'], 'readwrite', (store) => {
    dropOthers(store('copies'), (key) => (key as [string])[0] === screenOwner);
    dropOthers(store('made'), (_, row) => (row as Made).person === screenOwner);
    return undefined;
  });

/** Takes away the rows of a store that `isGone` says are not to stay. */
function dropOthers(store: IDBObjectStore, isGone: (key: IDBValidKey, row: unknown) => boolean): void {
  store.openCursor().onsuccess = ({ target }) => {
    const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
    if (!cursor) return;
    if (isGone(cursor.primaryKey, cursor.value)) cursor.delete();
    cursor.continue();
  };
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
