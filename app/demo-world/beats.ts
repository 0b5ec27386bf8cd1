import { addDays, toDate, toDay } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { workingDayOnOrAfter, workingDays } from '#engines/journey/working-days.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { BeatChangeRow } from '#programme/beat-change.ts';
import { meetingKey } from '#programme/marks.ts';
import type { Author } from '#programme/server/builders.ts';
import { buildBeatChange, buildSentInvitations } from '#programme/server/builders-beats.ts';
import { type CompanyKey, demoProgramme } from './cast.ts';
import type { Marker } from './marks.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany, PlannedWay } from './plan.ts';
import { idsOf } from './seed.ts';

type Told = Partial<Pick<BeatChangeRow, 'hours' | 'mode' | 'place' | 'reason'>> & {
  /** Which of those to come, the next one 1. */
  nth: number;
  subject: BeatChangeRow['subject'];
  kind: 'moved' | 'cancelled' | 'arranged';
  by: Marker;
  /** Days before today it was decided. */
  daysAgo: number;
};

/** What has been decided about visits and meetings to come: hours agreed on, a day moved, one called off. */
const told: Partial<Readonly<Record<CompanyKey, readonly Told[]>>> = {
  skarvdal: [
    {
      nth: 1,
      subject: 'visit',
      kind: 'arranged',
      hours: { from: '08:30', to: '14:30' },
      mode: 'on-site',
      place: 'Møterom Fjell',
      by: 'adviser',
      daysAgo: 5,
    },
    {
      nth: 2,
      subject: 'visit',
      kind: 'moved',
      hours: { from: '09:00', to: '13:00' },
      mode: 'hybrid',
      place: 'Kantina',
      reason: 'Kunden kommer på revisjon den dagen. Vi tar dagen etter.',
      by: 'adviser',
      daysAgo: 3,
    },
  ],
  lyngmo: [
    {
      nth: 1,
      subject: 'visit',
      kind: 'moved',
      reason: 'Høvleriet står for service. Vi flytter til dagen etter.',
      by: 'adviser',
      daysAgo: 4,
    },
    {
      nth: 2,
      subject: 'visit',
      kind: 'cancelled',
      reason: 'Rådgiveren er på kurs. Vi tar igjen det vi mister på neste besøk.',
      by: 'adviser',
      daysAgo: 4,
    },
  ],
  osvika: [
    {
      nth: 1,
      subject: 'meeting',
      kind: 'moved',
      hours: { from: '12:00', to: '13:30' },
      mode: 'on-site',
      place: 'Styrerommet',
      reason: 'Skiftplanen er endret, og ansattsiden får med seg to til.',
      by: 'manager',
      daysAgo: 2,
    },
  ],
};

type Named = (by: Marker) => Author;

/** Writes what has been decided about single visits, and the invitations sent so far. Leaves the company in scope. */
export async function buildBeats(
  tx: Tx,
  { key, company }: PlannedCompany,
  way: PlannedWay,
  author: Named,
  today: PlanDate,
): Promise<void> {
  const nextId = idsOf(`beat change ${key}`);
  const place = { company, enrolment: way.enrolment.enrolment };
  for (const one of told[key] ?? []) {
    const { nth, subject, kind, by, daysAgo, ...rest } = one;
    const beat = comingOf(way, subject, today)[nth - 1];
    if (!beat) continue;
    const date = kind === 'moved' ? workingDayAfter(beat.date) : beat.date;
    const at = momentOn(workingDayFrom(today, -daysAgo), `beat ${key} ${nth}`);
    const change = { subject, key: beat.key, kind, planned: beat.date, date, at, by: author(by), ...rest };
    await buildBeatChange(tx, place, change, nextId);
  }
  const sent = new Date(momentOn(workingDayFrom(today, -1), `invitations ${key}`));
  await buildSentInvitations(tx, place, sent, today, idsOf(`invitation to visit ${key}`));
  await setScope(tx, { programme: demoProgramme, companies: [company] });
}

/** The visits, or the meetings of the parties, that lie more than a day ahead. */
function comingOf({ journey }: PlannedWay, subject: BeatChangeRow['subject'], today: PlanDate) {
  const beats =
    subject === 'visit'
      ? journey.visits.map(({ n, date }) => ({ key: String(n), date }))
      : journey.meetings
          .filter(({ key }) => key === 'steering-group-meeting')
          .map((meeting) => ({ key: meetingKey(meeting), date: meeting.date }));
  return beats.filter(({ date }) => date > addDays(today, 1));
}

const workingDayAfter = (date: PlanDate): PlanDate =>
  toDate(workingDayOnOrAfter(toDay(addDays(date, 1)), workingDays('no')));
