import { bodiesDue, companyById } from '#companies/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import { type Side, sides } from '#people/contract.ts';
import { membersInScope, sideOf } from '#people/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { type CallOnJourney, journeyFor } from '#programme/server/door.ts';
import { duesOf } from '#steering-groups/anchoring-rules.ts';
import { anchoringAccess, groupAccess, summaryAccess } from '#steering-groups/group-access.ts';
import { headlineOf } from '#steering-groups/group-headline.ts';
import {
  type Content,
  contentOf,
  mandateOf,
  mandateWords,
  signingStop,
  standingVersion,
  type VersionRow,
} from '#steering-groups/group-mandate.ts';
import { membersOf, parityOf, refuseSeat, type Standing, seatsOf } from '#steering-groups/group-rules.ts';
import type { GroupView, Mandate, Seat, SigningStop } from '#steering-groups/group-view.ts';
import { placedMeetings } from '#steering-groups/meeting-list.ts';
import { nextMeeting } from '#steering-groups/meeting-rules.ts';
import { entriesOf } from '#steering-groups/server/store-anchoring-entries.ts';
import { type Author, loadGroup } from '#steering-groups/server/store-group.ts';
import { digestOf, listVersions, readParts } from '#steering-groups/server/store-group-mandate.ts';
import { listCalledMeetings } from '#steering-groups/server/store-meetings.ts';
import { loadMinutes } from '#steering-groups/server/store-minutes.ts';

/** What every handler of the group is handed, as far as it is used here. */
export type Looking = Omit<CallOnJourney, 'actor'> & {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  params: { company: string };
};

export const authorOf = ({ actor, now }: Looking): Author => ({
  person: actor.person,
  name: actor.name,
  at: now.toISOString(),
});

export type Held = {
  members: Standing[];
  parts: Mandate['parts'];
  versions: VersionRow[];
  now: Content;
  digest: string;
  stop: SigningStop | null;
};

/** The group of a company as it stands today, ready to decide on. */
export async function loadHeld({ tx, params, today }: Looking): Promise<Held> {
  const { company } = params;
  const members = membersOf(await loadGroup(tx, company), today);
  const parts = await readParts(tx, company);
  const now = contentOf(mandateWords(parts), members);
  return {
    members,
    parts,
    versions: await listVersions(tx, company),
    now,
    digest: digestOf(now),
    stop: signingStop(now.words, members),
  };
}

/** The people of a company with the parties they speak for there, by name. */
export async function peopleOf(
  tx: Tx,
  company: string,
  today: string,
): Promise<{ person: string; name: string; seat: Seat; speaksFor: Side[] }[]> {
  const found = (await membersInScope(tx, today)).filter((member) => member.company === company);
  const roles = Map.groupBy(found, ({ person }) => person);
  return [...roles]
    .map(([person, held]) => {
      const speaksFor = sides.filter((side) => held.some(({ role }) => sideOf(role) === side));
      return { person, name: held[0]!.name, seat: seatOf(held.map(({ role }) => role)), speaksFor };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb'));
}

const likelySeats: Readonly<Record<string, Seat>> = {
  manager: 'employer',
  'employee-representative': 'employees',
  'safety-representative': 'employees',
  adviser: 'adviser',
  'lead-adviser': 'adviser',
};

const seatOf = (roles: readonly string[]): Seat =>
  roles.map((role) => likelySeats[role]).find((seat) => seat !== undefined) ?? 'other';

export async function readGroup(looking: Looking): Promise<GroupView | Refusal<'not-found'>> {
  const { tx, today, params } = looking;
  const found = await companyById(tx, params.company);
  if (!found) return refuse('not-found');
  const held = await loadHeld(looking);
  const speaker = speakerOf(looking);
  const mandate = mandateOf(held.parts, { ...held, today });
  const parity = parityOf(held.members);
  const members = held.members.map((one) => ({
    ...one,
    mayEnd: refuseSeat(one.seat, speaker.sides) === null,
  }));
  const next = await nextMeetingOf(looking);
  const due = duesOf(bodiesDue(found.employees), await entriesOf(tx, params.company));
  return {
    company: { company: found.company, name: found.name },
    today,
    headline: headlineOf({ parity, members, mandate, due, nextMeeting: next }),
    parity,
    members,
    mandate,
    nextMeeting: next,
    due,
    people:
      speaker.sides.length > 0
        ? (await peopleOf(tx, params.company, today)).map(({ speaksFor: _, ...one }) => one)
        : [],
    may: rightsOf(looking, held, mandate),
  };
}

/** The group's meetings from today on, those of the journey and those called besides; the next first. */
export async function meetingsAhead(looking: Looking) {
  const { tx, today, params } = looking;
  const journey = await journeyFor(looking, params.company);
  const beats = isRefusal(journey) ? [] : journey.meetings;
  const called = await listCalledMeetings(tx, params.company);
  const placed = placedMeetings(beats, called, await loadMinutes(tx, params.company), today);
  return placed.filter(({ date, state }) => date >= today && (state === 'planned' || state === 'begun'));
}

async function nextMeetingOf(looking: Looking): Promise<GroupView['nextMeeting']> {
  const next = nextMeeting(await meetingsAhead(looking));
  return next ? { meeting: next.meeting, date: next.date, n: next.n } : null;
}

function rightsOf(looking: Looking, held: Held, mandate: Mandate): GroupView['may'] {
  const { actor, params, scope } = looking;
  const may = (rule: Parameters<typeof allows>[0]) => allows(rule, actor.memberships, params.company, scope);
  const speaker = speakerOf(looking);
  const own = standingVersion(held.versions, held.now, looking.today)?.signatures.some(
    ({ person }) => person === actor.person,
  );
  const open = mandate.missing.filter((side) => speaker.sides.includes(side));
  const sign = own || mandate.stop !== null ? [] : open;
  return {
    seats: seatsOf(speaker.sides),
    chooseChair: may(groupAccess.chooseChair),
    readAnchorings: may(anchoringAccess.readAnchorings),
    readSummary: may(summaryAccess.readSummary),
    writeMandate: may(groupAccess.writeMandate),
    sign,
    whyNotSign:
      mandate.missing.length === 0 || sign.length > 0 ? null : whyNot(speaker.sides, open, own ?? false),
  };
}

function whyNot(
  held: readonly Side[],
  open: readonly Side[],
  hasSigned: boolean,
): GroupView['may']['whyNotSign'] {
  if (held.length === 0) return 'not-a-party';
  if (open.length === 0) return 'own-side-has';
  return hasSigned ? 'same-person' : 'not-ready';
}
