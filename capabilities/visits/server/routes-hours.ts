import { companyById } from '#companies/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { access } from '#visits/access.ts';
import type { visits } from '#visits/contract.ts';
import { entriesOf, hoursKinds, minutesOf, monthsOf, refuseHours, totalOf } from '#visits/hours.ts';
import type { HoursView } from '#visits/hours-shape.ts';
import { hoursText } from '#visits/hours-text.ts';
import { insertHours, listHours, lockVisits } from '#visits/server/store-hours.ts';
import type { Looking } from '#visits/server/store-views.ts';

type HoursHandlers = Pick<Handlers<typeof visits, typeof access>, 'listHours' | 'logHours' | 'readHoursFile'>;

async function readHours(looking: Looking): Promise<HoursView | Refusal<'not-found'>> {
  const { tx, params, today, actor, scope } = looking;
  const found = await companyById(tx, params.company);
  if (!found) return refuse('not-found');
  const rows = await listHours(tx, params.company);
  return {
    company: { company: params.company, name: found.name },
    today,
    total: totalOf(rows),
    months: monthsOf(rows),
    entries: entriesOf(rows).map(({ minutes: _, ...entry }) => entry),
    may: { log: allows(access.logHours, actor.memberships, params.company, scope) },
  };
}

export const hoursHandlers: HoursHandlers = {
  listHours: readHours,

  logHours: async (call) => {
    const { tx, params, body, actor, now, today } = call;
    await lockVisits(tx, params.company);
    const rows = await listHours(tx, params.company);
    const isRetry = rows.some(({ writing }) => writing === body.writing);
    const refused = isRetry ? null : refuseHours(body, today);
    if (refused) return refused;
    const { hours: _, ...row } = body;
    if (!isRetry)
      await insertHours(tx, {
        ...row,
        company: params.company,
        minutes: minutesOf(body),
        person: actor.person,
        by: actor.name,
        at: now.toISOString(),
      });
    return readHours(call);
  },

  readHoursFile: async ({ tx, params, language, reply }) => {
    reply.setHeader('content-disposition', 'attachment; filename="egeninnsats.csv"');
    return csvFile(fileOf(monthsOf(await listHours(tx, params.company)), language));
  },
};

/** One row for each month and kind that has hours, the earliest month first, and the sum at the end. */
function fileOf(months: HoursView['months'], language: Language): (string | number | null)[][] {
  const t = (phrase: keyof typeof hoursText) => say(hoursText[phrase], language);
  const rows = months
    .toReversed()
    .flatMap(({ month, kinds }) =>
      hoursKinds.filter((kind) => kinds[kind] > 0).map((kind) => [month, t(`kind-${kind}`), kinds[kind]]),
    );
  const all = Math.round(months.reduce((sum, { total }) => sum + total, 0) * 100) / 100;
  return [[t('month'), t('kind'), t('hours')], ...rows, [t('sum'), null, all]];
}
