import type { JourneyView } from '#programme/contract.ts';
import type { Saying, SummaryKnown } from '#steering-groups/summary-picture.ts';
import { summaryText as text } from '#steering-groups/summary-text.ts';
import type { SummaryLine } from '#steering-groups/summary-view.ts';

type Deliverable = JourneyView['phases'][number]['deliverables'][number];

type Tellings = { now: SummaryLine[]; deliverables: SummaryLine[]; dates: SummaryLine[] };

/** As many dates as people remember. */
const mostDates = 6;

/** What a company's journey tells: where it is, what is done or late, and what comes. */
export function journeyTellings(known: SummaryKnown, saying: Saying): Tellings {
  const { journey } = known;
  const url = `${saying.at}/journey`;
  const dates = datesAhead(known, saying).slice(0, mostDates);
  if (!journey) return { now: [plain(saying.t(text.notEnrolled), url)], deliverables: [], dates };
  return {
    now: [plain(positionWords(journey, saying), url)],
    deliverables: deliverableLines(journey, known, saying, url),
    dates,
  };
}

const plain = (words: string, url: string): SummaryLine => ({ text: words, under: [], mark: null, url });

function positionWords({ position, phases, weeks, start }: JourneyView, { t, day }: Saying): string {
  if (position.state === 'before') return t(text.before, { date: day(start, 'long') });
  if (position.state === 'paused') return t(text.paused);
  if (position.state === 'finished') return t(text.finished);
  const phase = phases.find(({ n }) => n === position.phase);
  const values = { week: position.week ?? 0, weeks: weeks.length, phase: position.phase ?? 0 };
  return t(text.weekNow, { ...values, name: phase?.name ?? '' });
}

/** Late ones first, then what is being worked on, then what was finished in the period, the latest of it first. */
function deliverableLines(
  { phases }: JourneyView,
  { period }: SummaryKnown,
  { t, day }: Saying,
  url: string,
): SummaryLine[] {
  const all = phases.flatMap(({ deliverables }) => deliverables);
  const late = all.filter(({ state }) => state === 'late');
  const due = all.filter(({ state }) => state === 'due' || state === 'half');
  const done = all
    .map((one) => ({ one, on: doneOn(one) }))
    .filter(({ on }) => on !== null && period.from <= on && on <= period.to)
    .toSorted((a, b) => (a.on! < b.on! ? 1 : -1));
  const line = (words: string, mark: SummaryLine['mark']): SummaryLine => ({
    text: words,
    under: [],
    mark,
    url,
  });
  return [
    ...late.map(({ name, due: on }) => line(t(text.late, { name, date: day(on) }), 'deviation')),
    ...due.map(({ name, due: on }) => line(t(text.due, { name, date: day(on) }), null)),
    ...done.map(({ one }) => line(t(text.delivered, { name: one.name }), 'plan')),
  ];
}

/** The day a deliverable was done: when the last of those who sign it did; null while it is not. */
function doneOn({ state, at, signatures }: Deliverable): string | null {
  if (state !== 'done') return null;
  const moments = [at, ...signatures.map((one) => one.at)].filter((moment) => moment !== null);
  return moments.toSorted().at(-1)?.slice(0, 10) ?? null;
}

/** What comes, the nearest first: visits, the group's own meetings, gatherings and gates. */
function datesAhead({ journey, meetings, today }: SummaryKnown, { t, day, at }: Saying): SummaryLine[] {
  const beats = [...(journey?.visits ?? []), ...(journey?.gatherings ?? [])];
  const gates = (journey?.phases ?? []).flatMap(({ gate }) => (gate && gate.state !== 'open' ? [gate] : []));
  const ofJourney = [...beats.filter(({ state }) => state === 'planned'), ...gates];
  return [
    ...ofJourney.map(({ date, name }) => ({ date, name, url: `${at}/journey` })),
    ...meetings.map(({ meeting, date }) => ({
      date,
      name: t(text.meeting),
      url: `${at}/steering-group/meetings/${meeting}`,
    })),
  ]
    .filter(({ date }) => date >= today)
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)))
    .map(({ date, name, url }) => plain(t(text.date, { date: day(date, 'day'), name }), url));
}
