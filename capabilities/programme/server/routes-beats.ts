import { isRefusal } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#programme/access.ts';
import type { BeatChangeRequest } from '#programme/beat-change.ts';
import { type BeatStanding, beatPreviewOf, decideBeatChange, unsaid } from '#programme/beat-rules.ts';
import type { BeatSubject } from '#programme/beats.ts';
import type { programme } from '#programme/contract.ts';
import { stateOf } from '#programme/rules.ts';
import { invitationLettersErrand } from '#programme/server/jobs.ts';
import { fillInvitations } from '#programme/server/jobs-fill.ts';
import { listEnrolments, lockEnrolment } from '#programme/server/store.ts';
import { insertBeatChange } from '#programme/server/store-beats.ts';
import { type Loaded, loadJourney, viewOfLoaded } from '#programme/server/store-journeys.ts';
import { journeyFor, lookingOf, type Marking } from '#programme/server/store-marking.ts';

type Mine = 'previewBeatChange' | 'changeVisit' | 'changeMeeting';

export const beatHandlers: Pick<Handlers<typeof programme, typeof access>, Mine> = {
  previewBeatChange: async (call) => {
    const loaded = await loadJourney(lookingOf(call), call.params.company);
    if (isRefusal(loaded)) return loaded;
    const standing = standingOf(loaded, call);
    const decided = decideBeatChange(call.body.subject, call.body, standing);
    return isRefusal(decided) ? decided : beatPreviewOf(decided, standing);
  },
  changeVisit: (call) => changeBeat(call, call.params.company, 'visit', call.body),
  changeMeeting: (call) => changeBeat(call, call.params.company, 'meeting', call.body),
};

type Changing = Marking & { poke: (errand: string) => void };

/** One change at a time, each on the picture its author saw; the same change twice is one. */
async function changeBeat(call: Changing, company: string, subject: BeatSubject, request: BeatChangeRequest) {
  const looking = lookingOf(call);
  const enrolled = (await listEnrolments(call.tx)).find((one) => one.company === company);
  if (enrolled) await lockEnrolment(call.tx, enrolled.enrolment);
  const loaded = await loadJourney(looking, company);
  if (isRefusal(loaded)) return loaded;
  if (loaded.places.has(request.change)) return viewOfLoaded(loaded, looking);
  const standing = standingOf(loaded, call);
  const decided = decideBeatChange(subject, request, standing);
  if (isRefusal(decided)) return decided;
  const asked = unsaid(decided, request, call.language);
  if (asked) return asked;
  await insertBeatChange(call.tx, {
    ...decided.row,
    company,
    enrolment: loaded.standing.enrolment.enrolment,
    by: { person: call.actor.person, name: call.actor.name },
    at: call.now.toISOString(),
  });
  await fillInvitations(call.tx, company, call.now, call.today);
  call.poke(invitationLettersErrand);
  return journeyFor(call, company);
}

function standingOf(loaded: Loaded, { today, language }: Pick<Marking, 'today' | 'language'>): BeatStanding {
  const { journey, places, marks, standing } = loaded;
  return {
    journey,
    places,
    marks,
    today,
    language,
    calendar: standing.enrolment.calendar,
    state: stateOf(standing.enrolment, standing.changes),
    changes: standing.changes,
  };
}
