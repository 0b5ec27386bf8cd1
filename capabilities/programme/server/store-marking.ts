import type { Calendar } from '#engines/journey/shape.ts';
import { isRefusal, type Refusal } from '#platform/contract/refusal.ts';
import type { Scope } from '#platform/server/database/scope.ts';
import type { MarkRequest } from '#programme/contract.ts';
import { madeIn } from '#programme/gates.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import { decideMark } from '#programme/marks.ts';
import { insertMarks } from '#programme/server/store.ts';
import {
  type Looking,
  loadJourney,
  rightsOf,
  templateOf,
  viewOfLoaded,
} from '#programme/server/store-journeys.ts';

/** The parts of a call a journey is read with. */
export type CallOnJourney = Omit<Looking, 'programme'> & { scope: Scope };

export const lookingOf = ({ scope, ...rest }: CallOnJourney): Looking => ({
  ...rest,
  programme: scope.programme,
});

/** A company's dated journey as whoever calls sees it; `tx` has the company in scope. */
export async function journeyFor(
  call: CallOnJourney,
  company: string,
): Promise<JourneyView | Refusal<'not-enrolled' | 'not-found'>> {
  const looking = lookingOf(call);
  const loaded = await loadJourney(looking, company);
  return isRefusal(loaded) ? loaded : viewOfLoaded(loaded, looking);
}

/**
 * The days a company works by its plan: its calendar, and the Mondays of the weeks that are closed. One that is not
 * enrolled follows the Norwegian calendar and closes nothing.
 */
export async function openDaysFor(
  call: CallOnJourney,
  company: string,
): Promise<{ calendar: Calendar; closed: readonly string[] }> {
  const loaded = await loadJourney(lookingOf(call), company);
  if (isRefusal(loaded)) return { calendar: 'no', closed: [] };
  const { calendar, closed } = loaded.journey;
  return { calendar, closed: closed.map(({ monday }) => monday) };
}

export type Marking = CallOnJourney & { actor: NonNullable<Looking['actor']>; now: Date };

export type MarkRefusal = Refusal<
  | 'not-found'
  | 'not-enrolled'
  | 'no-such-thing'
  | 'not-yet'
  | 'party-needed'
  | 'gate-not-ready'
  | 'gate-list-changed'
  | 'gate-is-open'
  | 'other-person-needed'
  | 'state-not-valid'
>;

/**
 * Says a word about one thing on a company's journey, for the party whoever acts speaks for. The same mark twice is
 * one. Refused as the rules of the journey refuse it; nothing is stored then.
 */
export async function markFor(
  call: Marking,
  company: string,
  request: MarkRequest,
): Promise<null | MarkRefusal> {
  const looking = lookingOf(call);
  const loaded = await loadJourney(looking, company);
  if (isRefusal(loaded)) return loaded;
  if (loaded.marks.has(request.mark)) return null;
  const { sign: side } = rightsOf(looking, company);
  const { journey, places, marks } = loaded;
  const decided = decideMark(request, {
    template: templateOf(loaded),
    journey,
    places,
    marks,
    today: call.today,
    side,
    person: call.actor.person,
  });
  if (isRefusal(decided)) return decided;
  const { mark, subject, key, state, note } = request;
  await insertMarks(call.tx, [
    {
      company,
      mark,
      enrolment: loaded.standing.enrolment.enrolment,
      subject,
      key,
      side: decided.side,
      state,
      note,
      markedBy: call.actor.person,
      markedByName: call.actor.name,
      markedAt: call.now.toISOString(),
    },
  ]);
  return null;
}

type Done = { mark: string; state: 'done' | 'open' };

/**
 * Says of a deliverable that is made in another room that it is done, or open again: for the party whoever acts
 * speaks for where both sign it. A programme whose template has no such deliverable, and a company that is not
 * enrolled, are left alone: the work in the room stands by itself.
 */
export const deliver = (
  call: Marking,
  company: string,
  { deliverable, ...done }: Done & { deliverable: keyof typeof madeIn; note?: string },
): Promise<void> =>
  say(call, company, { note: '', ...done, subject: 'deliverable', key: madeIn[deliverable].key });

/** The same of an activity, by its key, when a room sees for itself that it has been done. */
export const markActivity = (
  call: Marking,
  company: string,
  { activity, ...done }: Done & { activity: string },
): Promise<void> => say(call, company, { note: '', ...done, subject: 'activity', key: activity });

async function say(call: Marking, company: string, request: MarkRequest): Promise<void> {
  const refused = await markFor(call, company, request);
  const alone = ['not-enrolled', 'no-such-thing', 'party-needed'];
  if (refused && !alone.includes(refused.refused))
    throw new Error(`The ${request.subject} ${request.key} was refused as ${refused.refused}.`);
}
