import assert from 'node:assert/strict';
import { addDays, addMonths } from '#engines/journey/days.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { portfolioRowOf } from '#programme/portfolio.ts';
import type { CompanyKey } from '../cast.ts';

/** What is true of each company on any day the demo world is made for: asked of plain values and of HTTP. */

type Row = ReturnType<typeof portfolioRowOf>;
type Seen = { view: JourneyView; row: Row };

const codes = (row: Row) => row.needs.map(({ code }) => code);
const gate = (view: JourneyView, phase: number) => view.phases[phase - 1]!.gate!;
const deliverable = (view: JourneyView, key: string) =>
  view.phases.flatMap(({ deliverables }) => deliverables).find((one) => one.key === key)!;
const kinds = (view: JourneyView) => view.changes.map(({ detail }) => detail.kind);

/** Past the Friday of the week it stands in: at a weekend, or in weeks that are closed. */
const weekIsOver = ({ position, weeks, today }: JourneyView) =>
  addDays(weeks[position.week! - 1]!.monday, 4) < today;

export const situations: Readonly<Record<Exclude<CompanyKey, 'brattfoss'>, (seen: Seen) => void>> = {
  elvestad({ view, row }) {
    assert.deepEqual([view.position.week, view.position.phase], [6, 1]);
    const states = view.phases[0]!.deliverables.map(({ state }) => state);
    assert.ok(states.filter((state) => state === 'done').length >= 2);
    assert.ok(states.some((state) => state === 'due'));
    assert.ok(!states.includes('late'));
    assert.deepEqual(codes(row), []);
  },

  skarvdal({ view, row }) {
    assert.deepEqual([view.position.week, view.position.phase], [10, 1]);
    assert.equal(gate(view, 1).missing.length, 3);
    if (!weekIsOver(view)) assert.ok(['waiting', 'late'].includes(gate(view, 1).state));
    else assert.equal(gate(view, 1).state, 'late');
    assert.equal(deliverable(view, 'guiding-principles').state, 'late');
    const half = deliverable(view, 'organisation-of-pilot-phase');
    assert.deepEqual(
      half.signatures.map(({ side }) => side),
      ['employer'],
    );
    assert.equal(half.state, weekIsOver(view) ? 'late' : 'half');
    assert.ok(codes(row).includes('deliverables-late'));
  },

  lyngmo({ view, row }) {
    assert.equal(view.position.phase, 2);
    assert.ok(view.visits.filter(({ state }) => state === 'held').length >= 12);
    const ahead = ['planned', 'cancelled'];
    assert.ok(
      view.visits.every(({ date, state }) => (date < view.today ? state === 'held' : ahead.includes(state))),
    );
    assert.equal(gate(view, 1).state, 'open');
    assert.ok(view.slackWeeks >= 0);
    assert.deepEqual(codes(row), []);
  },

  osvika({ view, row }) {
    assert.deepEqual([view.position.week, view.position.phase], [19, 2]);
    assert.deepEqual(row.needs.find(({ code }) => code === 'visits-missed')?.count, 2);
    assert.ok(view.meetings.filter(({ state }) => state === 'unreported').length >= 3);
    assert.equal(gate(view, 1).state, 'open');
    assert.ok(gate(view, 1).signatures.every(({ note }) => note.length > 10));
    const late = deliverable(view, 'lean-status');
    assert.equal(late.doneInWeek, 13);
    assert.ok(late.at! > gate(view, 1).signatures[0]!.at!);
  },

  kvitberg({ view, row }) {
    assert.equal(view.position.state, 'paused');
    assert.equal(view.pause?.expectedTo, null);
    assert.ok(view.pause!.reason.length > 10);
    assert.ok(view.warnings.some(({ code }) => code === 'pause-open'));
    assert.ok(codes(row).includes('pause-open'));
    assert.ok(view.visits.every(({ date }) => date < view.pause!.from || date > view.today));
  },

  hovlandsmo({ view, row }) {
    assert.equal(view.position.phase, 3);
    assert.ok(Math.abs(view.position.week! - 52) <= 3);
    assert.deepEqual([gate(view, 1).state, gate(view, 2).state], ['open', 'open']);
    assert.equal(view.visits.filter(({ state }) => state === 'missed').length, 1);
    assert.deepEqual(codes(row), []);
  },

  fagerhei({ view, row }) {
    assert.equal(view.position.week, 68);
    assert.ok(['active', 'finished'].includes(view.position.state));
    assert.deepEqual(kinds(view), ['weeks-moved', 'undone']);
    assert.deepEqual(codes(row), []);
  },

  storlia({ view, row }) {
    assert.equal(view.position.state, 'finished');
    assert.ok(addMonths(view.end, 12) <= view.today);
    const revisit = view.followUps.find(({ months }) => months === 12)!;
    assert.ok(revisit.date >= addDays(view.today, -35) && revisit.date <= addDays(view.today, 7));
    assert.ok(view.phases.every((phase) => phase.gate?.state === 'open'));
    assert.ok(view.commitments.every(({ kept, note }) => kept && note !== ''));
    assert.deepEqual(kinds(view), ['start-moved']);
    assert.deepEqual(codes(row), []);
  },

  tundalen({ view, row }) {
    assert.equal(view.position.state, 'before');
    assert.ok(view.position.daysToStart! >= 7 && view.position.daysToStart! <= 42);
    assert.equal(view.next[0]!.kind, 'start');
    assert.deepEqual(codes(row), []);
  },

  granes({ view, row }) {
    assert.equal(view.programme.key, 'fordypning');
    assert.equal(view.cohort, 'Fordypning');
    assert.equal(view.position.phase, 2);
    assert.equal(gate(view, 1).state, 'open');
    assert.deepEqual(kinds(view), ['paused', 'resumed', 'weeks-moved']);
    assert.equal(view.pause, null);
    assert.deepEqual(codes(row), []);
  },
};
