import { createHash } from 'node:crypto';
import type { ActionView, OwnerSide } from '#actions/contract.ts';
import { actionsOf } from '#actions/server/door.ts';
import { companyById } from '#companies/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope } from '#people/server/door.ts';
import { allows, type Rule } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { doubtsOf, principlesOf } from '#principles/server/door.ts';
import { inLanguage } from '#steering-groups/agenda-languages.ts';
import { inOrder } from '#steering-groups/agenda-rules.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { membersOf, parityOf } from '#steering-groups/group-rules.ts';
import { meetingAccess } from '#steering-groups/meeting-access.ts';
import { type Placed, placedMeetings, rowOf } from '#steering-groups/meeting-list.ts';
import {
  agendaFor,
  keysNow,
  type MeetingData,
  minutesIn,
  notedIn,
  wordsOf,
} from '#steering-groups/meeting-picture.ts';
import { followingMeeting, isMadeNow, nextMeeting } from '#steering-groups/meeting-rules.ts';
import type { MeetingsView, MeetingView } from '#steering-groups/meeting-view.ts';
import { signedText } from '#steering-groups/minute-digest.ts';
import { itemsOf, type Looker, minutesOf, signingOf } from '#steering-groups/minute-picture.ts';
import type { MinutesRow } from '#steering-groups/minute-rules.ts';
import { loadGroup } from '#steering-groups/server/store-group.ts';
import { wordedIn } from '#steering-groups/server/store-meeting-words.ts';
import {
  findOrder,
  listAgendaWords,
  listCalledMeetings,
  listOwnItems,
} from '#steering-groups/server/store-meetings.ts';
import { listEdits } from '#steering-groups/server/store-minute-entries.ts';
import { loadMinutes } from '#steering-groups/server/store-minutes.ts';

/** The parts of a call the meetings are read with. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  language: Language;
  params: { company: string };
};

/** Everything about a company's meetings, loaded once for a call. */
export type Loaded = MeetingData & { name: string; members: Record<Side, number> };

export async function loadMeetings(call: Looking): Promise<Loaded | Refusal<'not-found'>> {
  const { tx, today, params } = call;
  const { company } = params;
  const found = await companyById(tx, company);
  if (!found) return refuse('not-found');
  const { view, ...worded } = await wordedIn(call, company);
  const minutes = await loadMinutes(tx, company);
  const called = await listCalledMeetings(tx, company);
  return {
    company,
    name: found.name,
    today,
    meetings: placedMeetings(view?.meetings ?? [], called, minutes, today),
    minutes,
    own: await listOwnItems(tx, company),
    words: await listAgendaWords(tx, company),
    ...worded,
    actions: await actionsOf(tx, company, today),
    questioned: (await doubtsOf(tx, company, today)).map(({ principle, quarter, text, examples }) => ({
      key: `${quarter}:${principle}`,
      title: text,
      principle: text,
      words: examples.join('\n'),
      path: `/companies/${company}/principles`,
    })),
    members: parityOf(membersOf(await loadGroup(tx, company), today)),
  };
}

/** The parties somebody may speak for in the group: a safety representative for the employees too. */
export function voicesOf(call: Looking): Side[] {
  const { sides } = speakerOf(call);
  const isSafety = call.actor.memberships.some(
    ({ company, role }) => company === call.params.company && role === 'safety-representative',
  );
  return isSafety && !sides.includes('employees') ? [...sides, 'employees'] : [...sides];
}

const mayIn =
  ({ actor, params, scope }: Looking) =>
  (rule: Rule): boolean =>
    allows(rule, actor.memberships, params.company, scope);

export function lookerOf(call: Looking): Looker {
  const { sides } = speakerOf(call);
  return {
    person: call.actor.person,
    sides,
    voices: voicesOf(call),
    write: mayIn(call)(meetingAccess.writeEntry),
  };
}

/** The lines of a meeting in the order somebody put them in, with what whoever looks may do. */
export async function agendaItems(call: Looking, loaded: Loaded, placed: Placed): Promise<AgendaItem[]> {
  const row = minutesIn(loaded, placed);
  const lines = inOrder(agendaFor(loaded, placed), await findOrder(call.tx, loaded.company, placed.meeting));
  return itemsOf(lines, {
    words: wordsOf(loaded, placed),
    noted: notedIn(row),
    made: placed.state === 'begun' ? keysNow(loaded, placed) : null,
    looker: lookerOf(call),
    isOpen: ['planned', 'unwritten', 'begun'].includes(placed.state),
  });
}

/** SHA-256 of what is signed. */
export const digestOf = (row: MinutesRow, agenda: readonly AgendaItem[]): string =>
  createHash('sha256').update(signedText(row, agenda)).digest('hex');

export async function readMeetings(call: Looking): Promise<MeetingsView | Refusal<'not-found'>> {
  const loaded = await loadMeetings(call);
  if (isRefusal(loaded)) return loaded;
  const rows = [];
  for (const placed of loaded.meetings) {
    const row = minutesIn(loaded, placed);
    const waits = row?.ended && !row.sealed;
    const digest = waits ? digestOf(row, await agendaItems(call, loaded, placed)) : null;
    rows.push(rowOf(placed, row, digest));
  }
  return {
    company: { company: loaded.company, name: loaded.name },
    today: loaded.today,
    meetings: rows.toReversed(),
    next: nextMeeting(loaded.meetings)?.meeting ?? null,
    may: { call: mayIn(call)(meetingAccess.callMeeting), sides: [...speakerOf(call).sides] },
  };
}

export async function readMeeting(
  call: Looking & { params: { meeting: string } },
  known?: Loaded,
): Promise<MeetingView | Refusal<'not-found'>> {
  const loaded = known ?? (await loadMeetings(call));
  if (isRefusal(loaded)) return loaded;
  const placed = loaded.meetings.find(({ meeting }) => meeting === call.params.meeting);
  return placed ? viewOf(call, loaded, placed) : refuse('not-found');
}

async function viewOf(call: Looking, loaded: Loaded, placed: Placed): Promise<MeetingView> {
  const { tx, today } = call;
  const { company } = loaded;
  const looker = lookerOf(call);
  const may = mayIn(call);
  const row = minutesIn(loaded, placed);
  const agenda = await agendaItems(call, loaded, placed);
  const following = followingMeeting(loaded.meetings, placed);
  const edits = row ? await listEdits(tx, company, row.minutes) : [];
  const digest = row ? digestOf(row, agenda) : '';
  const principles = (await principlesOf(tx, company)).map(({ principle, text }) => ({
    principle,
    name: text,
  }));
  return {
    company: { company, name: loaded.name },
    today,
    meeting: placed.meeting,
    n: placed.n,
    date: placed.date,
    state: placed.state,
    place: placed.place,
    why: placed.why,
    called: placed.called,
    calledOff: placed.calledOff,
    following: following && { meeting: following.meeting, n: following.n, date: following.date },
    isNext: isMadeNow(loaded.meetings, placed),
    // Locked minutes stay in the words both signed.
    agenda: row?.sealed ? agenda : agenda.map((line) => inLanguage(line, call.language)),
    members: loaded.members,
    persons: looker.write ? await personsIn(call) : [],
    principles,
    minutes: row
      ? minutesOf(row, { digest, edits, actions: actionsAt(loaded.actions, placed), principles, looker })
      : null,
    may: {
      sides: [...looker.sides],
      voices: [...looker.voices],
      write: looker.write,
      begin:
        looker.write && !row && !placed.calledOff && placed.planned <= today && placed.state !== 'called-off',
      callOff: may(meetingAccess.callOffMeeting) && !row && !placed.calledOff && placed.called !== null,
      correct: row?.sealed ? may(meetingAccess.correctMinutes) : false,
      ...signingOf(row, digest, looker),
    },
  };
}

const actionsAt = (actions: readonly ActionView[], { meeting }: Placed): ActionView[] =>
  actions.filter(({ source, sourceThing }) => source === 'minutes' && sourceThing === meeting);

const sideOfOwner: Readonly<Record<string, OwnerSide>> = {
  manager: 'employer',
  'lean-coordinator': 'employer',
  'board-member': 'employer',
  'employee-representative': 'employees',
  'safety-representative': 'employees',
  employee: 'employees',
  adviser: 'adviser',
  'lead-adviser': 'adviser',
};

/** Whom an action can be given to, each once, the weightiest role deciding on whose behalf. */
export async function personsIn({
  tx,
  today,
  params,
}: Looking): Promise<{ person: string; name: string; side: OwnerSide }[]> {
  const found = new Map<string, { person: string; name: string; side: OwnerSide }>();
  for (const { person, name, role, company } of await membersInScope(tx, today)) {
    const side = sideOfOwner[role];
    if (side && company === params.company && !found.has(person)) found.set(person, { person, name, side });
  }
  return [...found.values()];
}
