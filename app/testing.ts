import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { publishProgrammes, roomsAsking, serverRooms } from '#app/server.ts';
import { buildCompany, inventedNumber } from '#companies/server/builders.ts';
import { companiesOf } from '#companies/server/door.ts';
import { buildPerson, type RoleToBuild, scopeOfRoles } from '#people/server/builders.ts';
import { findActor } from '#people/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { writeInstallation } from '#platform/server/database/installation.ts';
import { openDatabase } from '#platform/server/database/pool.ts';
import { inScope, type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { buildHttp } from '#platform/server/http/http.ts';
import { cloneDatabase } from '#platform/server/testing/database.ts';

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
  company: (name: string) => Promise<string>;
  setDay: (day: string) => void;
  appUrl: string;
  ownerUrl: string;
  close: () => Promise<void>;
};

/** All rooms on a database of their own, at noon of a given day, with the programmes published. */
export async function openTestHouse(
  day = '2026-11-23',
  options: { demo?: boolean; webFolder?: string; register?: string } = {},
): Promise<TestHouse> {
  const database = await cloneDatabase();
  const opened = openDatabase(database.appUrl, () => undefined, 4);
  let today = day;
  let companies = 0;
  await inScope(opened.database, {}, (tx) => writeInstallation(tx, options.demo ?? true));
  await publishProgrammes(opened.database);
  const http = await buildHttp({
    database: opened.database,
    // Without a register of the test's own nobody is asked: no test reaches the network.
    rooms: options.register ? roomsAsking(options.register) : serverRooms,
    findActor,
    companiesOf,
    clock: () => new Date(`${today}T11:00:00Z`),
    secure: false,
    logLevel: 'silent',
    version: 'test',
    webFolder: options.webFolder ?? null,
  });
  const cookies = new Map<string, string>();
  const signIn = async (person: string): Promise<string> => {
    const key = `${person} ${today}`;
    const known = cookies.get(key);
    if (known) return known;
    const answer = await http.inject({
      method: 'POST',
      url: '/api/people/demo-sessions',
      payload: { person },
    });
    const cookie = answer.cookies.find(({ name }) => name === 'spranget-session');
    if (!cookie) throw new Error(`Could not sign in: ${answer.body}`);
    cookies.set(key, `${cookie.name}=${cookie.value}`);
    return `${cookie.name}=${cookie.value}`;
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
  return {
    http,
    call,
    within,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    setDay: (next) => {
      today = next;
    },
    person: (name, ...roles) =>
      within(scopeOfRoles(testProgramme, roles), (tx) => buildPerson(tx, { name, roles })),
    signIn,
    company: async (name) => {
      const organisationNumber = inventedNumber(100 + companies++);
      return within({}, async (tx) => {
        await setScope(tx, { programme: testProgramme });
        return buildCompany(tx, testProgramme, makeId(), { name, organisationNumber });
      });
    },
    close: async () => {
      await http.close();
      await opened.close();
      await database.drop();
    },
  };
}

/** The real template file, for tests that hand in changed versions of it. */
export const templateSource = (): Promise<string> =>
  readFile(join(import.meta.dirname, '..', 'programmes', `${testProgramme}.yaml`), 'utf8');
