import type { KeyObject } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { SigningTask, SigningWord } from './signing-worker.ts';

type Waiting = {
  readonly done: (signatures: readonly Uint8Array[]) => void;
  readonly failed: (error: Error) => void;
};

/** A thread that signs, so that nobody else waits for the longest sum there is here. It keeps no key. */
type Hand = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

let hand: Hand | null = null;
let given = 0;

/**
 * The RSA private key's sum (RSASP1 of RFC 8017) of each value, in their order: 2,048 bits in and out, no padding,
 * each value below the modulus. On a thread of its own, in the order they were asked for. Rejects all of them when one
 * cannot be signed, or the thread has ended; whoever asks next gets another thread.
 */
export function signRaw(key: KeyObject, values: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  if (values.length === 0) return Promise.resolve([]);
  hand ??= openHand();
  const { worker, waiting } = hand;
  given += 1;
  const id = given;
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed });
    worker.ref();
    worker.postMessage({ id, key, values } satisfies SigningTask);
  });
}

function openHand(): Hand {
  const worker = new Worker(new URL('./signing-worker.ts', import.meta.url));
  const opened: Hand = { worker, waiting: new Map() };
  worker.on('message', (word: SigningWord) => {
    const one = opened.waiting.get(word.id);
    opened.waiting.delete(word.id);
    if (opened.waiting.size === 0) worker.unref();
    if ('signatures' in word) one?.done(word.signatures);
    else one?.failed(new Error(word.fault));
  });
  const end = (error: Error): void => {
    if (hand === opened) hand = null;
    const left = [...opened.waiting.values()];
    opened.waiting.clear();
    for (const { failed } of left) failed(error);
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('What signs has ended.')));
  return opened;
}
