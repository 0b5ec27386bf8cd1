import { writeDay } from '#platform/contract/dates.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { CalendarEvent } from '#platform/server/calendar/calendar-file.ts';
import { invitationFile, type Party } from '#platform/server/calendar/invitation.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Letter } from '#platform/server/mail/mailer.ts';
import { entriesOf, placeWords, uidOf, visitHours, zoneOf } from '#programme/calendar.ts';
import { invitationText as text } from '#programme/invitation-text.ts';
import type { Beat } from '#programme/journey-view.ts';
import { meetingSeries } from '#programme/marks.ts';
import type { StoredInvitation } from '#programme/server/store-invitations.ts';
import { type Loaded, templateOf, viewOfLoaded } from '#programme/server/store-journeys.ts';
import { text as roomText } from '#programme/text.ts';

type Writing = {
  row: StoredInvitation;
  /** Every letter about the enrolment: whether this one tells something anew. */
  rows: readonly StoredInvitation[];
  loaded: Loaded;
  tx: Tx;
  today: string;
  /** Where people open Spranget, and who its letters come from. */
  address: string;
  from: string;
  to: { person: string; name: string; email: string; language: Language };
};

/** The letter of an invitation in the receiver's language: the words, and the event as a calendar program reads it. */
export function letterOf(writing: Writing): Letter {
  const { row, loaded, to, address } = writing;
  const { language } = to;
  const { entry, beat, isPutOff } = whatOf(writing);
  const what = beat?.name ?? nameOf(writing);
  const { subject, lead } = kindOf(writing, beat, isPutOff);
  const values = { what, company: loaded.company.name, date: writeDay(row.date, language, 'said') };
  const method = row.kind === 'cancel' ? 'CANCEL' : 'REQUEST';
  const event: CalendarEvent = {
    uid: uidOf(row.subject, row.key, loaded.standing.enrolment.enrolment),
    sequence: row.sequence,
    stamp: new Date(row.madeAt),
    summary: entry?.summary ?? `${loaded.company.name}: ${what}`,
    ...(method === 'REQUEST' && entry && { description: entry.description }),
    location: placeWords(row, language),
    status: method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED',
    ...whenOf(row, loaded),
  };
  const link = `${address}/companies/${loaded.company.company}/journey`;
  return {
    to: to.email,
    subject: say(subject, language, values),
    text: [
      say(text.greeting, language, { name: to.name }),
      say(lead, language, values),
      [...whenLines(row, language), ...whyLines(beat, language)].join('\n'),
      say(text.foot, language, { link }),
      '',
    ].join('\n\n'),
    invitation: {
      method,
      file: invitationFile({
        method,
        event,
        organizer: partyOf(writing.from),
        attendee: { name: to.name, address: to.email },
      }),
    },
  };
}

/** Who letters come from is who is answered: `Spranget <post@example.no>`. */
function partyOf(from: string): Party {
  const [, name = '', address = from] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: name || 'Spranget', address: address.trim() };
}

/** The beat as it stands today, and its entry in a calendar; neither when the journey no longer has it. */
function whatOf({ row, loaded, tx, today, to }: Writing) {
  const view = viewOfLoaded(loaded, { tx, today, language: to.language, actor: null });
  const beats = row.subject === 'visit' ? view.visits : view.meetings;
  const uid = uidOf(row.subject, row.key, view.enrolment);
  const entries = entriesOf(view, loaded.standing.enrolment.calendar, to.language, true);
  return {
    beat: beats.find(({ key }) => key === row.key),
    entry: entries.find((one) => one.uid === uid),
    isPutOff: view.pause?.expectedTo === null && row.date >= view.pause.from,
  };
}

/** The name of one the journey no longer has. */
function nameOf({ row, loaded, to: { language } }: Writing): string {
  if (row.subject === 'visit') return say(roomText.visitN, language, { n: Number(row.key) });
  const meeting = templateOf(loaded).meetings.find(({ key }) => key === meetingSeries(row.key));
  return meeting?.name[language] ?? meetingSeries(row.key);
}

function kindOf(
  { row, rows }: Writing,
  beat: Beat | undefined,
  isPutOff: boolean,
): { subject: Phrase; lead: Phrase } {
  if (row.kind === 'cancel') {
    if (beat?.state === 'cancelled') return { subject: text.subjectCancelled, lead: text.leadCancelled };
    return { subject: text.subjectGone, lead: isPutOff ? text.leadPaused : text.leadGone };
  }
  const before = rows.some(
    (one) =>
      one.subject === row.subject &&
      one.key === row.key &&
      one.person === row.person &&
      one.sequence < row.sequence &&
      (one.sentAt !== null || one.tries > 0),
  );
  const isChange = before || beat?.moved != null;
  return isChange
    ? { subject: text.subjectChanged, lead: text.leadChanged }
    : { subject: text.subjectRequest, lead: text.leadRequest };
}

function whenOf(row: StoredInvitation, { standing }: Loaded) {
  const zone = zoneOf(standing.enrolment.calendar);
  const hours = row.hours ?? (row.subject === 'visit' ? visitHours : null);
  return hours ? { date: row.date, ...hours, zone } : { date: row.date, days: 1 };
}

function whenLines(row: StoredInvitation, language: Language): string[] {
  const hours = row.hours ? say(text.hours, language, row.hours) : say(text.noHours, language);
  const place = placeWords(row, language);
  return [
    say(text.when, language, { date: writeDay(row.date, language, 'full'), hours }),
    ...(place ? [say(text.where, language, { place })] : []),
  ];
}

function whyLines(beat: Beat | undefined, language: Language): string[] {
  const decided = beat?.state === 'cancelled' ? beat.cancelled : beat?.moved;
  return decided ? [say(text.why, language, { name: decided.by, reason: decided.reason })] : [];
}
