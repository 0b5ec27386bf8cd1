import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { moveText } from '#programme/move-text.ts';

/** The ribbon as a table: every week with what lies in it, closed weeks where they fall. */
export function WeekTable({ view }: { view: JourneyView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  return (
    <div className="week-table">
      <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? text.hideTable : text.showTable)}
      </Button>
      {open && <Weeks view={view} t={t} language={pageLanguage()} />}
    </div>
  );
}

function Weeks({ view, t, language }: { view: JourneyView; t: Say; language: Language }) {
  const columns = [
    { key: 'week', label: t(text.colWeek), align: 'right' as const },
    { key: 'monday', label: t(text.colMonday) },
    { key: 'phase', label: t(text.colPhase) },
    { key: 'what', label: t(text.colWhat) },
  ];
  const open = view.weeks.map((week) => ({
    key: week.monday,
    cells: {
      week: String(week.n),
      monday: writeDay(week.monday, language, 'full'),
      phase: String(week.phase),
      what: whatLies(view, week.n, t, language).join(' · '),
    },
  }));
  const closed = view.closed.map((week) => ({
    key: week.monday,
    cells: {
      week: '–',
      monday: writeDay(week.monday, language, 'full'),
      phase: '',
      what: t(text.closedWeek, { name: week.name }),
    },
  }));
  const rows = [...open, ...closed].sort((a, b) => (a.key < b.key ? -1 : 1));
  return <DataTable caption={t(text.tableCaption)} columns={columns} rows={rows} />;
}

/** The programme week a day lies in, or the last one before it. */
const weekOfDate = (view: JourneyView, date: string): number | undefined =>
  view.weeks.findLast(({ monday }) => monday <= date)?.n;

function whatLies(view: JourneyView, week: number, t: Say, language: Language): string[] {
  const state = {
    held: text.keyHeld,
    missed: text.keyMissed,
    unreported: text.keyUnreported,
    planned: text.keyPlanned,
    cancelled: text.keyCancelled,
  };
  const day = (date: string) => writeDay(date, language, 'date');
  const beat = ({ name, date, state: s, moved }: Beat) => {
    const from = moved ? [t(moveText.wasOn, { date: day(moved.from) })] : [];
    return `${name} ${day(date)} (${[t(state[s]), ...from].join(', ').toLowerCase()})`;
  };
  /** One that was moved stands where it is held, and its own place says where it went. */
  const gone = ({ name, planned, date }: Beat) =>
    `${name} ${day(planned)} (${t(moveText.goesTo, { date: day(date) })})`;
  const beats = [...view.visits, ...view.meetings, ...view.gatherings];
  const lies = (b: Beat) => (b.moved ? weekOfDate(view, b.date) : b.week) === week;
  const due = view.phases
    .flatMap(({ deliverables }) => deliverables)
    .filter(({ dueWeek }) => dueWeek === week);
  const gate = view.phases.flatMap((phase) => (phase.gate?.week === week ? [phase.gate] : []));
  return [
    ...beats.filter((b) => b.week === week && !lies(b)).map(gone),
    ...beats.filter(lies).map(beat),
    ...due.map(
      ({ name, due: date }) => `${name}: ${t(text.isDue, { date: writeDay(date, language, 'date') })}`,
    ),
    ...gate.map(({ name, date }) => `${name} ${writeDay(date, language, 'date')}`),
  ];
}
