import { sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { MarkShape, type Status } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { wallText as text } from '#programme/wall-text.ts';
import type { WallView } from '#programme/wall-view.ts';

/** Where the journey is, the next gate, and which party has signed it: three things, the same size. */
export function WallTiles({ view }: { view: WallView }) {
  return (
    <div className="wall-tiles">
      <WeekTile view={view} />
      {view.gate ? <GateTile gate={view.gate} /> : <GatesOpen />}
      {view.gate && <SignedTile signed={view.gate.signed} />}
    </div>
  );
}

function WeekTile({ view }: { view: WallView }) {
  const t = useSay();
  const { title, figure, unit } = weekWords(view, t);
  return (
    <section className="wall-tile">
      <h2>{title}</h2>
      <p className="wall-figure">
        <b>{figure}</b> <span>{unit}</span>
      </p>
      <p className="wall-foot">{view.phase?.name ?? writeDay(view.start, pageLanguage(), 'date')}</p>
    </section>
  );
}

function weekWords(view: WallView, t: Say): { title: string; figure: string; unit: string } {
  const day = (date: string) => writeDay(date, pageLanguage(), 'date');
  const week = view.week === null ? '–' : String(view.week);
  const on = view.resumes && t(text.goesOn, { date: day(view.resumes) });
  switch (view.state) {
    case 'before': {
      const days = view.daysToStart ?? 0;
      return { title: t(text.before), figure: String(days), unit: t(text.days, { days }) };
    }
    case 'active':
      return { title: t(text.week), figure: week, unit: t(text.ofWeeks, { weeks: view.weeks }) };
    case 'closed-week':
      return { title: t(text.closedWeek), figure: week, unit: on ?? '' };
    case 'paused':
      return { title: t(text.paused), figure: week, unit: on ?? t(text.pausedOpen) };
    case 'finished':
      return {
        title: t(text.finished),
        figure: String(view.weeks),
        unit: t(text.finishedWeeks, { weeks: view.weeks }),
      };
  }
}

type WallGate = NonNullable<WallView['gate']>;

const statusOf: Readonly<Record<WallGate['state'], Status>> = {
  open: 'plan',
  ready: 'watch',
  waiting: 'plan',
  late: 'deviation',
};

function GateTile({ gate }: { gate: WallGate }) {
  const t = useSay();
  const status = statusOf[gate.state];
  const date = writeDay(gate.date, pageLanguage(), 'date');
  const words = {
    open: t(text.gatesOpen),
    ready: t(text.gateReady),
    waiting: t(text.gateWaiting, { date }),
    late: t(text.gateLate, { date }),
  };
  return (
    <section className={`wall-tile wall-tile-${status}`}>
      <h2>{gate.name}</h2>
      <p className="wall-figure">
        <b>{gate.missing}</b> <span>{t(text.gateMissing, { count: gate.missing })}</span>
      </p>
      <p className="wall-foot">
        <MarkShape status={status} />
        {words[gate.state]}
      </p>
    </section>
  );
}

function GatesOpen() {
  const t = useSay();
  return (
    <section className="wall-tile">
      <h2>{t(text.gate)}</h2>
      <p className="wall-figure">{t(text.gatesOpen)}</p>
      <p className="wall-foot">
        <MarkShape status="plan" />
        {t(text.finished)}
      </p>
    </section>
  );
}

/** Both parties side by side: filled is management, a ring is the employees, everywhere. */
function SignedTile({ signed }: { signed: WallGate['signed'] }) {
  const t = useSay();
  return (
    <section className="wall-tile">
      <h2>{t(text.signatures)}</h2>
      <dl className="wall-sides">
        {sides.map((side) => (
          <div key={side} className={signed[side] ? `wall-side wall-side-${side}` : 'wall-side'}>
            <dt>
              <i aria-hidden="true" />
              {t(text[side])}
            </dt>
            <dd>{t(signed[side] ? text.signed : text.notSigned)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
