import { companiesOf } from '#companies/server/door.ts';
import { actorOf } from '#people/server/door.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { writeAuditLines } from '#platform/server/audit/write.ts';
import { type CalendarEvent, calendarFile } from '#platform/server/calendar/calendar-file.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';
import type { access } from '#programme/access.ts';
import { type CalendarEntry, entriesOf } from '#programme/calendar.ts';
import type { programme } from '#programme/contract.ts';
import { endFeed, findFeed, insertFeed, listFeeds } from '#programme/server/store.ts';
import { type Loaded, loadJourneys, viewOfLoaded } from '#programme/server/store-journeys.ts';
import { text } from '#programme/text.ts';

/** How often a calendar should ask again, in hours. */
const refreshHours = 4;

type Mine = 'listCalendarFeeds' | 'makeCalendarFeed' | 'endCalendarFeed' | 'readCalendar';

export const calendarHandlers: Pick<Handlers<typeof programme, typeof access>, Mine> = {
  listCalendarFeeds: async ({ tx, actor }) => ({
    feeds: (await listFeeds(tx, actor.person)).map(({ feed, company, language, madeAt }) => ({
      feed,
      company,
      language,
      madeAt,
    })),
  }),

  makeCalendarFeed: async ({ tx, actor, body, today, language }) => {
    const reach = await reachOf(tx, actor.person, today, actor.level);
    if (body.company && !reach.companies.includes(body.company)) return refuse('not-found');
    const secret = makeSecret();
    await setScope(tx, { person: actor.person });
    const made = await insertFeed(tx, {
      feed: body.feed,
      person: actor.person,
      level: actor.level,
      company: body.company,
      language,
      tokenHash: Buffer.from(hashSecret(secret), 'hex'),
    });
    if (!made) return refuse('not-found');
    return { feed: body.feed, path: `/api/programme/calendars/${secret}.ics` };
  },

  endCalendarFeed: async ({ tx, actor, params, now }) => {
    const ended = await endFeed(tx, params.feed, actor.person, now);
    return ended ? { ended } : refuse('not-found');
  },

  readCalendar: async ({ tx, params, now, today, reply }) => {
    await setScope(tx, { secret: hashSecret(params.token.replace(/\.ics$/, '')) });
    const feed = await findFeed(tx);
    if (!feed) return refuse('not-found');
    // The address shows no more than its owner may see today.
    const reach = await reachOf(tx, feed.person, today, feed.level);
    const companies = feed.company ? reach.companies.filter((id) => id === feed.company) : reach.companies;
    if (feed.company && companies.length === 0) return refuse('not-found');
    await setScope(tx, { person: feed.person, companies, programme: reach.programme });
    const looking = { tx, today, language: feed.language, actor: null };
    const journeys = (await loadJourneys(looking)).filter(({ company }) =>
      companies.includes(company.company),
    );
    const read = { person: feed.person, act: 'programme.readCalendar', object: feed.feed, at: now };
    await writeAuditLines(
      tx,
      companies.map((company) => ({ company, ...read })),
    );
    reply.setHeader('content-disposition', 'inline; filename="spranget.ics"');
    return fileOf(journeys, (loaded) => viewOfLoaded(loaded, looking), feed);
  },
};

/** The companies a person has to do with today, and the programme of those who run one. */
async function reachOf(
  tx: Tx,
  person: string,
  today: string,
  level: 1 | 2,
): Promise<{ companies: string[]; programme?: string }> {
  const actor = await actorOf(tx, person, today, level);
  const memberships = actor?.memberships ?? [];
  const companies = new Set(memberships.flatMap(({ company }) => (company ? [company] : [])));
  const programme = memberships.find((m) => m.programme)?.programme ?? undefined;
  if (programme) {
    await setScope(tx, { programme });
    for (const id of await companiesOf(tx, programme)) companies.add(id);
  }
  return { companies: [...companies], programme };
}

function fileOf(
  journeys: readonly Loaded[],
  view: (loaded: Loaded) => ReturnType<typeof viewOfLoaded>,
  feed: { company: string | null; language: Language },
): string {
  const events = journeys.flatMap((loaded) =>
    entriesOf(view(loaded), loaded.standing.enrolment.calendar, feed.language, feed.company === null).map(
      (entry) => eventOf(entry, loaded),
    ),
  );
  const name = feed.company
    ? say(text.calendarOfCompany, feed.language, { name: journeys[0]?.company.name ?? '' })
    : say(text.calendarOfPerson, feed.language);
  return calendarFile({ name, refreshHours, events });
}

const statuses = { confirmed: 'CONFIRMED', maybe: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** The sequence counts the changes to the whole journey and those to this one beat: it never falls. */
export function eventOf(entry: CalendarEntry, loaded: Pick<Loaded, 'sequence' | 'changedAt'>): CalendarEvent {
  const { uid, summary, description, location, date, changes, changedAt } = entry;
  const isLater = changedAt !== null && changedAt > loaded.changedAt;
  const common = {
    uid,
    summary,
    description,
    location,
    sequence: loaded.sequence + changes,
    stamp: new Date(isLater ? changedAt : loaded.changedAt),
    status: statuses[entry.status],
  };
  return entry.hours ? { ...common, date, ...entry.hours } : { ...common, date, days: entry.days ?? 1 };
}
