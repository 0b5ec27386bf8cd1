import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { type Made, within } from '#platform/web/offline/device-store.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { type Held, nothingHeld } from '#pulse-boards/part.ts';
import { type Copy, emptyCopy, type Refused, type Waiting } from '#pulse-boards/sync.ts';

/** What the server said beside the boards; moments in milliseconds by the device's clock. */
export type Said = Pick<AnswerOf<typeof pulseBoards.readBoards>, 'name' | 'today' | 'may'> & {
  readonly at: number;
  /** When all was last asked for, not only what is new. */
  readonly wholeAt: number;
};

export type Kept = { readonly copy: Copy; readonly said: Said | null };
export type Step = (kept: Kept) => Kept;

/** Where a copy is kept. A step sees what is kept and not what a tab remembers, so that tabs cannot disagree. */
export type BoardKeep = {
  /** Whether what is kept outlives the browser. */
  readonly lasts: () => boolean;
  /** Answers with what is kept after the step, when it is on the disk. */
  readonly alter: (step: Step) => Promise<Kept>;
};

export const nothingKept: Kept = { copy: emptyCopy, said: null };

type CopyRow = { held: Held; said: Said | null };
type Row = Waiting | Refused;

/** Kept in the device's database under whoever it was made by. Falls back on memory where a browser keeps nothing. */
export function deviceKeep(person: string, company: string): BoardKeep {
  const memory = memoryKeep();
  const name = `boards:${company}`;
  let fails = typeof indexedDB === 'undefined';
  return {
    lasts: () => !fails,
    alter: async (step) => {
      if (fails) return memory.alter(step);
      try {
        return await alterOnDevice(person, name, step);
      } catch {
        fails = true;
        return memory.alter(step);
      }
    },
  };
}

export function memoryKeep(): BoardKeep {
  let kept = nothingKept;
  return {
    lasts: () => false,
    alter: async (step) => {
      kept = step(kept);
      return kept;
    },
  };
}

async function alterOnDevice(person: string, name: string, step: Step): Promise<Kept> {
  let after = nothingKept;
  await within(['copies', 'made'], 'readwrite', (store) => {
    const asked = store('copies').get([person, name]) as IDBRequest<CopyRow | undefined>;
    const rows = store('made').getAll() as IDBRequest<Made[]>;
    // Requests of one transaction are answered in order: with the second, both are there.
    rows.onsuccess = () => {
      const { held = nothingHeld, said = null } = asked.result ?? {};
      const mine = rows.result.filter((one) => one.person === person && one.name === name);
      const before = keptOf(held, said, mine);
      after = step(before);
      if (after.copy.held !== held || after.said !== said)
        store('copies').put({ held: after.copy.held, said: after.said } satisfies CopyRow, [person, name]);
      writeRows(store('made'), mine, after.copy, { person, name });
    };
    return undefined;
  });
  return after;
}

const isWaiting = (row: Row): row is Waiting => 'seq' in row;

function keptOf(held: Held, said: Said | null, mine: readonly Made[]): Kept {
  const rows = mine.map(({ row }) => row as Row);
  return {
    copy: {
      held,
      waiting: rows.filter(isWaiting),
      refused: rows.flatMap((row) => (isWaiting(row) ? [] : [row])),
    },
    said,
  };
}

/** Writes what a step has altered; a change keeps its place from when it was made until it is gone. */
function writeRows(
  store: IDBObjectStore,
  mine: readonly Made[],
  { waiting, refused }: Copy,
  of: { person: string; name: string },
): void {
  const places = new Map(mine.map((made) => [(made.row as Row).change.change, made]));
  for (const row of [...refused, ...waiting]) {
    const made = places.get(row.change.change);
    places.delete(row.change.change);
    const settled = isWaiting(row) && row.seq !== null;
    if (!made) store.add({ ...of, row, settled });
    else if (made.row !== row) store.put({ ...made, row, settled });
  }
  for (const { n } of places.values()) store.delete(n);
}
