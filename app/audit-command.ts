/** `spranget audit verify` and `spranget audit sign`: the audit looked through, and its ends signed, from outside. */
import { join } from 'node:path';
import { auditFolder, CannotSign, signHeads } from '#platform/server/audit/sign.ts';
import { CannotVerify, verifyAudit } from '#platform/server/audit/verify.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { whereaboutsOf } from '#platform/server/postgres/running.ts';
import { startPostgres } from '#platform/server/postgres/start.ts';
import { messageOf, StartFailure } from '#platform/server/postgres/start-failure.ts';
import { dataFolder, readFlags, typedPath, UsageError } from './flags.ts';

const usage = 'audit is used as: spranget audit verify, or spranget audit sign';

/** Runs the command and resolves to its exit code: 1 when anything is wrong with the audit. */
export async function auditCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readFlags(
    'audit',
    args,
    {
      data: { type: 'string' },
      heads: { type: 'string', multiple: true, default: [] },
      lost: { type: 'string', multiple: true, default: [] },
    },
    true,
  );
  const [verb, ...rest] = positionals;
  if ((verb !== 'verify' && verb !== 'sign') || rest.length) throw new UsageError(usage);
  const data = dataFolder(values.data);
  try {
    if (verb === 'sign') return await withAddress(data, (url) => sign(url, auditFolder(data)));
    const folders = values.heads.length ? values.heads.map(typedPath) : [auditFolder(data)];
    return await withAddress(data, (url) => verify(url, folders, values.lost));
  } catch (error) {
    if (!isForTheOperator(error)) throw error;
    process.stderr.write(`${messageOf(error)}\n`);
    return 1;
  }
}

const isForTheOperator = (error: unknown): boolean =>
  error instanceof StartFailure || error instanceof CannotVerify || error instanceof CannotSign;

async function verify(url: string, folders: readonly string[], lost: readonly string[]): Promise<number> {
  const { chains, lines, heads, faults, notes } = await verifyAudit({ url, folders, lost });
  for (const fault of faults) process.stdout.write(`WRONG  ${fault}\n`);
  for (const note of notes) process.stdout.write(`${note}\n`);
  const seen = `${count(lines, 'line')} in ${count(chains, 'chain')}, ${count(heads, 'signed head')}`;
  const verdict = faults.length === 0 ? 'The audit is whole' : `Wrong: ${count(faults.length, 'thing')}`;
  process.stdout.write(`${verdict}: ${seen}.\n`);
  return faults.length === 0 ? 0 : 1;
}

const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

async function sign(url: string, folder: string): Promise<number> {
  const opened = openDatabase(url, () => undefined, 1);
  try {
    const { signer, moved, tornAside } = await signHeads({
      database: opened.database,
      folder,
      at: new Date(),
    });
    if (tornAside) process.stdout.write(`A line torn by a crash was moved to ${join(folder, tornAside)}.\n`);
    process.stdout.write(
      `Signed by the key ${signer} into ${folder}: ${count(moved, 'chain')} had moved since the last time.\n`,
    );
    return 0;
  } finally {
    await opened.close();
  }
}

/** Works on DATABASE_URL, on the running database of a data folder, or on that one started for as long as it takes. */
async function withAddress<T>(data: string, work: (url: string) => Promise<T>): Promise<T> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const folder = join(data, 'postgres');
  const found = whereaboutsOf(folder);
  if (found.state === 'running') return work(found.url);
  if (found.state === 'none') {
    throw new StartFailure(
      `${data} holds no database. Name its folder with --data, or its address with DATABASE_URL.`,
    );
  }
  // Ending the process in an orderly way takes the server along.
  const leave = () => process.exit(130);
  process.once('SIGINT', leave);
  const server = await startPostgres({ dataDir: folder, durable: true, log: () => undefined });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    process.off('SIGINT', leave);
  }
}
