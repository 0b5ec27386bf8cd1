import type { access } from '#audit/access.ts';
import { actWords } from '#audit/act-text.ts';
import type { audit } from '#audit/contract.ts';
import { text } from '#audit/text.ts';
import { whoText } from '#audit/who-text.ts';
import { takeRawExport } from '#parties/server/door.ts';
import { actorOf } from '#people/server/door.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { type FoundLine, readPeriod } from '#platform/server/audit/read.ts';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import { type Scope, setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';

/** Lines of one file at the most: some years of a large company. */
const mostLines = 200_000;

const osloMoment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The log with every name, which takes both parties' keys and can be fetched once. */
export const exportHandlers: Pick<Handlers<typeof audit, typeof access>, 'exportCompanyLog'> = {
  exportCompanyLog: async ({ tx, params, body, actor, scope, language, now, today, reply }) => {
    const acting = { person: actor.person, name: actor.name, now: now.toISOString() };
    const period = await takeRawExport(tx, params.company, body.act, acting);
    if (isRefusal(period)) return period;
    const lines = await readPeriod(tx, params.company, period, mostLines);
    const names = await namesOf({ tx, scope, today }, params.company, lines, language);
    const words = (key: 'colMoment' | 'colWho' | 'colWhat' | 'colOutcome' | 'colNumber') =>
      say(text[key], language);
    reply.setHeader('content-disposition', `attachment; filename="spranget-${period.from}-${period.to}.csv"`);
    return csvFile([
      [words('colNumber'), words('colMoment'), words('colWho'), words('colWhat'), words('colOutcome')],
      ...lines.map((line) => [
        line.seq,
        osloMoment.format(new Date(line.at)),
        names.get(line.person ?? '') ?? say(whoText[`who-${otherThanPerson(line)}`], language),
        say(actWords(line.act), language),
        say(line.outcome === 'refused' ? text.refused : text.doneWord, language),
      ]),
    ]);
  },
};

const otherThanPerson = ({ actorKind }: FoundLine): 'screen' | 'token' | 'nobody' | 'former' =>
  actorKind === 'person' ? 'former' : actorKind;

type Asking = { tx: Tx; scope: Scope; today: string };

/** Everybody's name with the role they have in the company today; the scope is put back. */
async function namesOf(
  { tx, scope, today }: Asking,
  company: string,
  lines: readonly FoundLine[],
  language: Language,
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const persons = new Set(
    lines.flatMap((line) => (line.actorKind === 'person' && line.person ? [line.person] : [])),
  );
  for (const person of persons) {
    const actor = await actorOf(tx, person, today);
    if (!actor) continue;
    const held = actor.memberships.filter((m) => m.company === company || m.programme !== null);
    const roles = [
      ...new Set(held.map(({ role }) => say(whoText[`role-${role}` as 'role-manager'], language))),
    ];
    names.set(person, [actor.name, ...roles].join(', '));
  }
  await setScope(tx, scope);
  return names;
}
