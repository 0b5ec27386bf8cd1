import { Worker } from 'node:worker_threads';
import type { Cell } from '#platform/contract/cell.ts';
import type { ReadingTask, ReadingWord } from './reading-worker.ts';
import type { Spreadsheet, SpreadsheetFault, SpreadsheetLimits } from './spreadsheet.ts';

export type AsideLimits = {
  readonly limits?: Partial<SpreadsheetLimits>;
  /** Megabytes of cells and texts the reading may hold. */
  readonly memory?: number;
  /** Milliseconds until it is given up. */
  readonly time?: number;
};

const heaviest = { memory: 512, time: 30_000 };

/**
 * `readSpreadsheet` on a thread of its own, so that nobody else waits: a reading that needs too much memory or time is
 * ended and is the fault `too-heavy`. The file's bytes are copied; rows arrive by the portion.
 */
export function readSpreadsheetAside(
  bytes: Uint8Array,
  fileName: string,
  { limits = {}, memory = heaviest.memory, time = heaviest.time }: AsideLimits = {},
): Promise<Spreadsheet | SpreadsheetFault> {
  const task: ReadingTask = { bytes: Uint8Array.from(bytes), fileName, limits };
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 },
  });
  return new Promise((resolve, reject) => {
    let file: Omit<Spreadsheet, 'sheets'> & { sheets: { name: string; rows: Cell[][] }[] };
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => resolve({ fault: 'too-heavy', most: time })), time);
    worker.on('message', (word: ReadingWord) => {
      if (word.say === 'fault') end(() => resolve(word.fault));
      if (word.say === 'file') file = JSON.parse(word.file);
      if (word.say === 'rows') for (const row of word.rows) file.sheets[word.sheet]!.rows.push(row as Cell[]);
      if (word.say === 'done') end(() => resolve(file));
    });
    worker.on('error', (error: Error & { code?: string }) =>
      // Anything else is a mistake of ours, and is not to look like a heavy file.
      end(() =>
        error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ fault: 'too-heavy' }) : reject(error),
      ),
    );
    worker.on('exit', () => end(() => resolve({ fault: 'too-heavy' })));
  });
}
