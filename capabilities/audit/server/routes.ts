import { access } from '#audit/access.ts';
import { actWords } from '#audit/act-text.ts';
import { audit, type Log, type LogWho, type ShownKind } from '#audit/contract.ts';
import { recordsText } from '#audit/records-text.ts';
import { filterOf, inOrder, lately, pageLength, shownAs } from '#audit/rules.ts';
import { records } from '#audit/server/records.ts';
import { exportHandlers } from '#audit/server/routes-export.ts';
import { text } from '#audit/text.ts';
import { whoText } from '#audit/who-text.ts';
import { companyById } from '#companies/server/door.ts';
import { actorOf } from '#people/server/door.ts';
import { osloDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { countRefused, type FoundLine, readChain } from '#platform/server/audit/read.ts';
import { signAuditHeads } from '#platform/server/audit/sign.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'audit',
  endpoints: audit,
  access,
  text: { ...text, ...recordsText },
  records,
  errands: [signAuditHeads],
  handlers: {
    ...exportHandlers,

    readCompanyLog: async ({ tx, params, query, scope, language, now, today }) => {
      const known = await companyById(tx, params.company);
      const log = await logOf({ tx, scope, language, now, today }, params.company, query, [params.company]);
      return { company: known?.name ?? null, ...log };
    },

    readProgrammeLog: async ({ tx, query, scope, language, now, today }) => {
      if (!scope.programme) return refuse('not-yours-to-do');
      const chain = `programme:${scope.programme}`;
      const log = await logOf({ tx, scope, language, now, today }, chain, query, scope.companies ?? []);
      return { company: null, ...log };
    },
  },
});

type Reader = { tx: Tx; scope: Scope; language: Language; now: Date; today: string };
type Query = { before?: string | undefined; act?: string | undefined; show?: ShownKind | undefined };

/** A page of a chain in words. `here` are the companies in which a role makes somebody belong. */
async function logOf(
  reader: Reader,
  chain: string,
  query: Query,
  here: readonly string[],
): Promise<Omit<Log, 'company'>> {
  const { before, act, show } = query;
  const filter = { ...filterOf(show), act, before: before === undefined ? undefined : Number(before) };
  const page = await readChain(reader.tx, chain, filter, pageLength);
  const persons = await personsOf(reader, page.lines);
  const lines = page.lines.map((line) => {
    const who = whoOf(line, persons, here, reader.language);
    const day = osloDay(line.at);
    const what = say(actWords(line.act), reader.language);
    return { day, at: who.kind === 'employee' ? null : line.at, who, what, outcome: line.outcome };
  });
  const { next, brokenAt, signedAt } = page;
  const refusedLately = await countRefused(reader.tx, chain, new Date(reader.now.getTime() - lately));
  return { lines: inOrder(lines), next, refusedLately, chain: { brokenAt, signedAt } };
}

type Persons = ReadonlyMap<string, Awaited<ReturnType<typeof actorOf>>>;

/** Everyone on a page with the roles of today, also those who are out of the reader's sight; the scope is put back. */
async function personsOf({ tx, scope, today }: Reader, lines: readonly FoundLine[]): Promise<Persons> {
  const ids = new Set(
    lines.flatMap(({ person, actorKind }) => (person && actorKind === 'person' ? [person] : [])),
  );
  const found = new Map();
  for (const id of ids) found.set(id, await actorOf(tx, id, today));
  await setScope(tx, scope);
  return found;
}

function whoOf(line: FoundLine, persons: Persons, companies: readonly string[], language: Language): LogWho {
  const { actorKind, programme, outcome } = line;
  const who: Omit<LogWho, 'words'> =
    actorKind === 'person'
      ? shownAs(persons.get(line.person ?? '') ?? null, { companies, programme, outcome })
      : { kind: actorKind, name: null, role: null };
  return { ...who, words: wordsOf(who, language) };
}

function wordsOf({ kind, name, role }: Omit<LogWho, 'words'>, language: Language): string {
  if (kind !== 'person' || !name || !role)
    return say(whoText[`who-${kind === 'person' ? 'former' : kind}`], language);
  return say(whoText.byAndRole, language, { name, role: say(whoText[`role-${role}`], language) });
}
