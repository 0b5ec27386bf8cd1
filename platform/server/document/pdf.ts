import { Worker } from 'node:worker_threads';
import type { DocumentPicture } from '#platform/contract/document.ts';
import type { SettingTask, SettingWord } from './setting-worker.ts';

/** Milliseconds a document may take, the start of the compiler included; what takes longer is given up. */
const longest = 20_000;

/**
 * Documents one thread sets. The compiler keeps some 3.5 MB of each and has no way to let go of it (0.7.0); it goes
 * with the thread. Half a second of another core now and then is the price.
 */
const mostDocuments = 60;

type Waiting = { readonly done: (pdf: Uint8Array) => void; readonly failed: (error: Error) => void };

/**
 * A thread documents are set on: so that nobody else waits, and the compiler is loaded once. It is asked (`press` below)
 * until it has been handed its last document, finishes those it has, and ends.
 */
type Press = { readonly worker: Worker; readonly waiting: Map<number, Waiting>; handed: number };

let press: Press | null = null;

/**
 * A picture as a PDF: tagged, with title, language and alternative texts (PDF/UA-1). The same picture is the same
 * bytes. Any number may be asked for at once; they are set one after the other, on a thread of their own.
 * Rejects when the picture has a drawing without an alternative text.
 */
export function pdfOf(picture: DocumentPicture): Promise<Uint8Array> {
  const mine = press ?? startPress();
  mine.handed += 1;
  press = mine.handed < mostDocuments ? mine : null;
  const id = mine.handed;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(mine, new Error('A document took too long to set.')), longest);
    const settled = () => {
      clearTimeout(timer);
      mine.waiting.delete(id);
      if (mine.waiting.size > 0) return;
      if (mine.handed === mostDocuments) end(mine, new Error('What sets documents has ended.'));
      else mine.worker.unref();
    };
    mine.waiting.set(id, {
      done: (pdf) => {
        settled();
        resolve(pdf);
      },
      failed: (error) => {
        settled();
        reject(error);
      },
    });
    mine.worker.ref();
    mine.worker.postMessage({ id, picture } satisfies SettingTask);
  });
}

function startPress(): Press {
  const worker = new Worker(new URL('./setting-worker.ts', import.meta.url));
  const started: Press = { worker, waiting: new Map(), handed: 0 };
  worker.on('message', (word: SettingWord) => {
    const one = started.waiting.get(word.id);
    if ('pdf' in word) one?.done(word.pdf);
    else one?.failed(new Error(word.fault));
  });
  worker.on('error', (error: Error) => end(started, error));
  worker.on('exit', () => end(started, new Error('What sets documents has ended.')));
  return started;
}

/** All who wait for this thread are told; whoever asks next gets another. */
function end(ended: Press, error: Error): void {
  if (press === ended) press = null;
  void ended.worker.terminate();
  const waiting = [...ended.waiting.values()];
  ended.waiting.clear();
  for (const one of waiting) one.failed(error);
}
