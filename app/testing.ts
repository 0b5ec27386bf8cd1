import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { gate } from '#app/gate.ts';
import { allMigrations, publishProgrammes, roomsAsking, serverRooms } from '#app/server.ts';
import { buildCompany, inventedNumber } from '#companies/server/builders.ts';
import { buildIntake, wholeIntake } from '#parties/server/builders-intake.ts';
import { buildPerson, type RoleToBuild, scopeOfRoles } from '#people/server/builders.ts';
import { beginSession } from '#people/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { writeInstallation } from '#platform/server/database/installation.ts';
import { migrate } from '#platform/server/database/migrate.ts';
import { type Database, openDatabase } from '#platform/server/database/pool.ts';
import { inScope, type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { startErrands } from '#platform/server/errands/errands.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { type KeyFolder, keysInMemory } from '#platform/server/key-folder/key-folder.ts';
import { type Live, openLive } from '#platform/server/live/live.ts';
import type { Letter, Mailer } from '#platform/server/mail/mailer.ts';
import type { IdentityProvider } from '#platform/server/open-id/identity-provider.ts';
import { boxWithKey } from '#platform/server/secret-box/secret-box.ts';
import { cloneDatabase, endBackends } from '#platform/server/testing/database.ts';
import type { Translator } from '#platform/server/translation/translator.ts';

const noonOf = (day: string): number => Date.parse(`${day}T11:00:00Z`);

/** Milliseconds a call waits for a connection: tests share the machine with other tests, and none is about waiting. */
const testPatience = 30_000;

/** Address of links in letters and on paper. */
export const testAddress = 'https://spranget.example';

export const testProgramme = 'produktivitetsspranget';

// biome-ignore lint/suspicious/noExplicitAny: a test reads any answer as it comes, and asserts what it reads.
export type Answered = { status: number; body: any; headers: Record<string, unknown> };

/** A call as a browser makes it: `as` is a person, signed in anew each day; bokmål unless told otherwise. */
export type TestCall = (
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  url: string,
  options?: { as?: string; body?: unknown; language?: string; headers?: Record<string, string> },
) => Promise<Answered>;

export type TestHouse = {
  http: FastifyInstance;
  call: TestCall;
  /** Runs work in the database under a scope, past the HTTP edge. */
  within: <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
  person: (name: string, ...roles: RoleToBuild[]) => Promise<string>;
  signIn: (person: string) => Promise<string>;
  /** A registered company. */
  company: (name: string) => Promise<string>;
  /** One whose parties have said yes, signed and anchored: ready to be enrolled. */
  readyCompany: (name: string) => Promise<string>;
  /** Moves the clock to noon of a day. */
  setDay: (day: string) => void;
  /** Moves the clock some minutes on. */
  later: (minutes: number) => void;
  now: () => Date;
  /** Letters that have been sent, the latest last; `refuseLetters` makes the mail server say no. */
  letters: Letter[];
  refuseLetters: (refuse: boolean) => void;
  /** Runs an errand once. */
  runErrand: (name: string) => Promise<void>;
  live: Live;
  /** Private keys that lie outside the database. */
  keys: KeyFolder;
  /** Cuts the connections live pages listen on, as a network would. */
  cutListeners: () => Promise<void>;
  /** The same rooms once more, on another connection or behind other proxies; the caller closes it. */
  serverOn: (database: Database, trustedProxies?: readonly string[]) => Promise<FastifyInstance>;
  appUrl: string;
  ownerUrl: string;
  close: () => Promise<void>;
};

/** Makes an empty database of ours into one that test houses are cloned from. */
export const makeTemplate = async (ownerUrl: string) => migrate(ownerUrl, await allMigrations());

/** All rooms on a database of their own, at noon of a given day, with the programmes published. */
export async function openTestHouse(
  day = '2026-11-23',
  options: {
    demo?: boolean;
    webFolder?: string;
    register?: string;
    identityProviders?: readonly IdentityProvider[];
    translator?: Translator;
    /** Where the server's log goes, when it is to write one. */
    logStream?: { write: (line: string) => void };
    /** Where private keys lie, when another process is to find them. */
    keys?: KeyFolder;
  } = {},
): Promise<TestHouse> {
  const database = await cloneDatabase();
  const opened = openDatabase(database.appUrl, () => undefined, 10, testPatience);
  const aside = openDatabase(database.appUrl, () => undefined, 2, testPatience);
  let now = noonOf(day);
  const letters: Letter[] = [];
  let refusing = false;
  let companies = 0;
  await inScope(opened.database, {}, (tx) => writeInstallation(tx, options.demo ?? true));
  await publishProgrammes(opened.database);
  const clock = () => new Date(now);
  const failures: string[] = [];
  const mailer: Mailer = {
    from: 'Spranget <post@spranget.example>',
    send: async (letter) => {
      if (refusing) throw new Error('the mail server says no');
      letters.push(letter);
    },
    close: () => undefined,
  };
  const live = openLive(database.appUrl, { ...gate, database: opened.database, clock }, () => undefined);
  const keys = options.keys ?? keysInMemory();
  const errands = startErrands(
    serverRooms.flatMap((room) => [...(room.errands ?? [])]),
    { database: opened.database, clock, mailer, address: testAddress, folder: tmpdir(), keys },
    (name, error) => failures.push(`${name}: ${error.message}`),
  );
  const settings = {
    identityProviders: options.identityProviders ?? [],
    secretBox: boxWithKey(randomBytes(32)),
    keys,
    translator: options.translator ?? null,
  };
  const serverOn: TestHouse['serverOn'] = (own, trustedProxies = []) =>
    buildHttp({
      database: own,
      aside: aside.database,
      // Without a register of the test's own nobody is asked: no test reaches the network.
      rooms: options.register ? roomsAsking(options.register) : serverRooms,
      ...gate,
      clock,
      live,
      address: () => testAddress,
      settings,
      secure: false,
      trustedProxies,
      logLevel: options.logStream ? 'info' : 'silent',
      ...(options.logStream && { logStream: options.logStream }),
      version: 'test',
      webFolder: options.webFolder ?? null,
    });
  const http = await serverOn(opened.database);
  const cookies = new Map<string, string>();
  const signIn = async (person: string): Promise<string> => {
    const key = `${person} ${clock().toISOString().slice(0, 10)}`;
    const known = cookies.get(key);
    if (known) return known;
    const token = await inScope(opened.database, { person }, (tx) =>
      beginSession(tx, { person, method: 'demo', level: 2, browser: '', now: clock(), replaces: null }),
    );
    cookies.set(key, `spranget-session=${token}`);
    return `spranget-session=${token}`;
  };
  const call: TestCall = async (method, url, { as, body, language = 'nb', headers = {} } = {}) => {
    const cookie = as && (await signIn(as));
    const answer = await http.inject({
      method,
      url,
      headers: { 'accept-language': language, ...(cookie && { cookie }), ...headers },
      ...(body !== undefined && { payload: body as object }),
    });
    const json = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: json ? answer.json() : answer.body, headers: answer.headers };
  };
  const within: TestHouse['within'] = (scope, work) => inScope(opened.database, scope, work);
  const company = async (name: string) => {
    const organisationNumber = inventedNumber(100 + companies++);
    return within({}, async (tx) => {
      await setScope(tx, { programme: testProgramme });
      return buildCompany(tx, testProgramme, makeId(), { name, organisationNumber });
    });
  };
  return {
    http,
    call,
    within,
    serverOn,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    setDay: (next) => {
      now = noonOf(next);
    },
    later: (minutes) => {
      now += minutes * 60_000;
    },
    now: clock,
    letters,
    refuseLetters: (refuse) => {
      refusing = refuse;
    },
    runErrand: async (name) => {
      await errands.runOnce(name);
      const [failure] = failures.splice(0);
      if (failure) throw new Error(failure);
    },
    live,
    keys,
    cutListeners: () => endBackends(database.appUrl, 'spranget-live'),
    person: (name, ...roles) =>
      within(scopeOfRoles(testProgramme, roles), (tx) => buildPerson(tx, { name, roles })),
    signIn,
    company,
    readyCompany: async (name) => {
      const ready = await company(name);
      const [employer, employees] = ['En leder', 'En tillitsvalgt'].map((who) => ({
        person: makeId(),
        name: who,
      }));
      const intake = wholeIntake(employer!, employees!, '2026-11-02T08:00:00Z');
      await within({}, (tx) => buildIntake(tx, ready, intake));
      return ready;
    },
    close: async () => {
      await live.close();
      await http.close();
      await errands.stop();
      await opened.close();
      await aside.close();
      await database.drop();
    },
  };
}

/** The real template file, for tests that hand in changed versions of it. */
export const templateSource = (): Promise<string> =>
  readFile(join(import.meta.dirname, '..', 'programmes', `${testProgramme}.yaml`), 'utf8');
