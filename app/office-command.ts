/**
 * `spranget office`: the programme office's own way in, for whoever runs the installation. The first person of an
 * empty one is invited here, and the last one who has lost their phone is let in again.
 *
 * It works while Spranget runs on the same data folder, and while it does not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { actorOf, inviteToOffice, personByEmail } from '#people/server/door.ts';
import { isLanguage, languages } from '#platform/contract/language.ts';
import { writeAuditLine } from '#platform/server/audit/write.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { type Database, openDatabase } from '#platform/server/database/pool.ts';
import { inScope, setScope } from '#platform/server/database/scope.ts';
import { dayOf } from '#platform/server/http/caller.ts';
import { readPassword } from '#platform/server/postgres/cluster.ts';
import { forgetFactors } from '#sign-in/server/door.ts';
import { dataFolder, readFlags, UsageError } from './flags.ts';
import { type Life, liveUntilStopped } from './lifecycle.ts';
import { startOwnPostgres } from './own-postgres.ts';
import { allMigrations } from './server.ts';
import { readSettings } from './settings.ts';
import { checkDataFolder } from './start-checks.ts';

const usage =
  'office is used as: spranget office invite EMAIL --name NAME, or: spranget office reset-factors EMAIL';
const root = join(import.meta.dirname, '..');

type Guest = { email: string; name: string; programme: string; language: (typeof languages)[number] };
type Task = (database: Database, now: Date, say: (line: string) => void) => Promise<boolean>;

/** Runs the command and resolves to its exit code: 1 when nobody has the address. */
export async function officeCommand(args: readonly string[]): Promise<number> {
  const { task, folder } = taskOf(args);
  let done = false;
  const code = await liveUntilStopped(async (life) => {
    const url = process.env.DATABASE_URL || (await ownDatabase(folder, life));
    const { appUrl } = await migrate(url, await allMigrations(), process.env.DATABASE_APP_URL || undefined);
    const opened = openDatabase(appUrl, () => undefined, 2);
    try {
      done = await task(opened.database, new Date(), life.say);
    } finally {
      await opened.close();
    }
    life.finish();
  });
  return code === 0 && !done ? 1 : code;
}

function taskOf(args: readonly string[]): { task: Task; folder: string } {
  const options = {
    data: { type: 'string' },
    name: { type: 'string' },
    language: { type: 'string', default: 'nb' },
    programme: { type: 'string', default: 'produktivitetsspranget' },
  } as const;
  const { values, positionals } = readFlags('office', args, options, true);
  const [verb, email, ...rest] = positionals;
  if (!email || rest.length || (verb !== 'invite' && verb !== 'reset-factors')) throw new UsageError(usage);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new UsageError(`${email} is not an e-mail address.`);
  const folder = dataFolder(values.data);
  if (verb === 'reset-factors') return { folder, task: resetTask(email) };
  const { name, language, programme } = values;
  if (!name?.trim()) throw new UsageError('The name is missing. Add it as --name "Kari Myhre".');
  if (!isLanguage(language))
    throw new UsageError(`There is no language ${language}. Known: ${languages.join(', ')}.`);
  if (!/^[a-z0-9-]+$/.test(programme) || !existsSync(join(root, 'programmes', `${programme}.yaml`)))
    throw new UsageError(`There is no programme ${programme}: programmes/ has no file of that name.`);
  return { folder, task: inviteTask({ email, name: name.trim(), programme, language }) };
}

const inviteTask =
  (guest: Guest): Task =>
  async (database, now, say) => {
    const address = readSettings().address ?? 'http://127.0.0.1:4400';
    const token = await inScope(database, {}, (tx) => inviteToOffice(tx, guest, now));
    say(`${guest.name} is invited to the office of ${guest.programme}. The link works once, for 14 days,`);
    say('and is not shown again:');
    say(`${address}/invitation#${token}`);
    return true;
  };

const resetTask =
  (email: string): Task =>
  (database, now, say) =>
    inScope(database, {}, async (tx) => {
      const person = await personByEmail(tx, email);
      if (!person) {
        process.stderr.write(`Nobody here has the address ${email}.\n`);
        return false;
      }
      const held = (await actorOf(tx, person.person, dayOf(now)))?.memberships ?? [];
      await forgetFactors(tx, person.person, now);
      const programme = held.find((membership) => membership.programme)?.programme ?? null;
      await setScope(tx, programme === null ? {} : { programme });
      await writeAuditLine(tx, {
        company: null,
        programme,
        person: null,
        actorKind: 'nobody',
        act: 'sign-in.resetFactors',
        object: person.person,
        at: now,
      });
      say(`${person.name} has no second factor now, and is signed out everywhere.`);
      say('The next sign-in sets one up anew.');
      return true;
    });

/** The address of the data folder's own database: of the one that runs there, or started for this. */
async function ownDatabase(folder: string, life: Life): Promise<string> {
  const running = await runningDatabase(join(folder, 'postgres'));
  if (running) return running;
  checkDataFolder(folder);
  return (await startOwnPostgres(folder, life)).url;
}

async function runningDatabase(folder: string): Promise<string | null> {
  try {
    const port = Number(readFileSync(join(folder, 'port'), 'utf8'));
    const url = `postgres://spranget:${readPassword(folder)}@127.0.0.1:${port}/spranget`;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    await client.connect();
    await client.end();
    return url;
  } catch {
    // Not made yet, or not running: then it is started.
    return null;
  }
}
