import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { Gate } from '#programme/phase-view.ts';

/** The first line of the journey page: the answer to "what now?", never the page's name. */
export function headlineOf(view: JourneyView, t: Say, language: Language): string {
  const day = (date: string) => writeDay(date, language, 'said');
  const { position } = view;
  if (position.state === 'before') {
    return t(text.headBefore, { days: position.daysToStart ?? 0, date: day(view.start) });
  }
  if (position.state === 'paused' && view.pause) return t(text.headPaused, { date: day(view.pause.from) });
  if (position.state === 'finished') return finished(view, t, language);
  const gate = nextGate(view);
  if (gate?.state === 'late') {
    const count = gate.missing.length;
    return t(text.headGateLate, {
      date: day(gate.date),
      count,
      left: capital(t(text.numberWord, { n: count })),
    });
  }
  if (position.state === 'closed-week' || position.state === 'paused') {
    return t(text.headClosed, { date: day(position.resumes ?? view.end) });
  }
  if (gate && gate.phase === position.phase) return beforeGate(view, gate, t, day);
  return whatIsNext(view, t, day);
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const nextGate = (view: JourneyView): Gate | undefined =>
  view.phases.flatMap(({ gate }) => (gate && gate.state !== 'open' ? [gate] : []))[0];

function beforeGate(view: JourneyView, gate: Gate, t: Say, day: (date: string) => string): string {
  const all = view.phases.find(({ n }) => n === gate.phase)?.deliverables.length ?? 0;
  const far = gate.week - (view.position.week ?? 0) > 10;
  if (far || all === 0) return whatIsNext(view, t, day);
  if (gate.missing.length > 0) {
    const count = gate.missing.length;
    const left = capital(t(text.numberWord, { n: count }));
    return t(text.headMissing, { count, left, all: t(text.numberWord, { n: all }), date: day(gate.date) });
  }
  const signed = gate.signatures.map(({ side }) => side);
  const side = signed.length === 1 ? (signed[0] === 'employer' ? 'employees' : 'employer') : 'both';
  return t(text.headReady, { date: day(gate.date), side });
}

function whatIsNext(view: JourneyView, t: Say, day: (date: string) => string): string {
  const next = view.next.find(({ name }) => name !== '');
  const week = view.position.week ?? 1;
  if (!next) return t(text.weekOf, { n: week, all: view.weeks.length });
  return t(text.headNext, { week, weeks: view.weeks.length, name: next.name, date: day(next.date) });
}

function finished(view: JourneyView, t: Say, language: Language): string {
  const next = view.followUps.find(({ date }) => date >= view.today);
  const weeks = view.weeks.length;
  return next
    ? t(text.headFinished, { weeks, date: writeDay(next.date, language, 'saidFull') })
    : t(text.headFinishedAll, { weeks });
}
