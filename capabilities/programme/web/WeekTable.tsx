import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';

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

function whatLies(view: JourneyView, week: number, t: Say, language: Language): string[] {
  const state = {
    held: text.keyHeld,
    missed: text.keyMissed,
    unreported: text.keyUnreported,
    planned: text.keyPlanned,
  };
  const beat = ({ name, date, state: s }: Beat) =>
    `${name} ${writeDay(date, language, 'date')} (${t(state[s]).toLowerCase()})`;
  const due = view.phases
    .flatMap(({ deliverables }) => deliverables)
    .filter(({ dueWeek }) => dueWeek === week);
  const gate = view.phases.flatMap((phase) => (phase.gate?.week === week ? [phase.gate] : []));
  return [
    ...[...view.visits, ...view.meetings, ...view.gatherings].filter((b) => b.week === week).map(beat),
    ...due.map(
      ({ name, due: date }) => `${name}: ${t(text.isDue, { date: writeDay(date, language, 'date') })}`,
    ),
    ...gate.map(({ name, date }) => `${name} ${writeDay(date, language, 'date')}`),
  ];
}
