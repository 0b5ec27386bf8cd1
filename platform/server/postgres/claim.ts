/**
 * One running Spranget per data folder. The claim is a file that names the process; a claim whose process
 * is gone (also when another process got its number since) is taken over.
 */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beganAt } from './processes.ts';
import { StartFailure } from './start-failure.ts';

export type Claim = {
  /** Throws a StartFailure when another process took the folder over meanwhile. */
  confirm(): void;
  release(): void;
};

function holderOf(file: string): { pid: number; began: string } | null {
  try {
    const [pid = '', began = ''] = readFileSync(file, 'utf8').trim().split(' ');
    return { pid: Number(pid), began };
  } catch {
    return null;
  }
}

const refusal = (dataDir: string, pid: number) =>
  new StartFailure(
    `The data folder ${dataDir} is used by another running Spranget (process ${pid}). ` +
      'Stop that one first, or choose another folder with --data.',
  );

/** Whether a running process, this one or another, holds a data folder. */
export function isClaimed(dataDir: string): boolean {
  const holder = holderOf(join(dataDir, 'in-use'));
  return holder !== null && beganAt(holder.pid) === holder.began;
}

/** Claims a data folder for this process. Throws a StartFailure when another running process holds it. */
export function claimFolder(dataDir: string): Claim {
  const file = join(dataDir, 'in-use');
  const mine = join(dataDir, `in-use.${process.pid}`);
  const words = `${process.pid} ${beganAt(process.pid)}`;
  writeFileSync(mine, `${words}\n`);
  try {
    // A link, unlike a write, either makes the whole file or fails because there is one.
    for (let attempt = 0; ; attempt++) {
      try {
        linkSync(mine, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error;
      }
      const holder = holderOf(file);
      if (holder && beganAt(holder.pid) === holder.began) throw refusal(dataDir, holder.pid);
      rmSync(file, { force: true });
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const isMine = () => {
    const holder = holderOf(file);
    return holder !== null && `${holder.pid} ${holder.began}` === words;
  };
  return {
    confirm() {
      if (!isMine()) throw refusal(dataDir, holderOf(file)?.pid ?? 0);
    },
    release() {
      if (isMine()) rmSync(file, { force: true });
    },
  };
}
