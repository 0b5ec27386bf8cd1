import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { sparseMeetings } from '#programme/sparse-meetings.ts';
import { MovedMark } from '#programme/web/MovedMark.tsx';
import { placeOfDay, type RibbonLayout, ribbonLayout, withRoom } from '#programme/web/ribbon-layout.ts';
import { ribbonLabel } from '#programme/web/ribbon-words.ts';

const width = 1152;
const top = 58;
const height = 22;

/** All the weeks on one calm line: phases, closed weeks, gates, beats, and where we are. */
export function Ribbon({ view }: { view: JourneyView }) {
  const t = useSay();
  const language = pageLanguage();
  const layout = ribbonLayout(view, { left: 124, width: width - 16, slit: 6, mostSlits: 6 });
  return (
    <svg
      className="ribbon only-wide"
      viewBox={`0 0 ${width} 226`}
      role="img"
      aria-label={ribbonLabel(view, t, language)}
    >
      <Months layout={layout} language={language} />
      <Phases layout={layout} t={t} />
      {layout.segments.map(({ x, width: wide, past }) => (
        <rect
          key={x}
          className={past ? 'ribbon-past' : 'ribbon-ahead'}
          x={x}
          y={top}
          width={Math.max(wide - 1.5, 1)}
          height={height}
        />
      ))}
      <Slits layout={layout} />
      <Gates layout={layout} t={t} language={language} />
      <Rows view={view} layout={layout} t={t} />
      <Today layout={layout} view={view} t={t} />
    </svg>
  );
}

function Months({ layout, language }: { layout: RibbonLayout; language: Language }) {
  return withRoom(layout.months, 34).map(({ x, date, isYear }) => (
    <text key={date} className="ribbon-small ribbon-faint" x={x} y={14}>
      {isYear ? date.slice(0, 4) : writeDay(date, language, 'month').replace('.', '')}
    </text>
  ));
}

function Phases({ layout, t }: { layout: RibbonLayout; t: Say }) {
  return layout.phases.map(({ n, name, weeks, x, width: wide }) => (
    <text key={n} className="ribbon-small" x={x} y={38}>
      <tspan className="ribbon-bold">{t(text.phaseN, { n })}</tspan>
      <tspan className="ribbon-subtle" dx="6">
        {shorten([name, t(text.weeksN, { n: weeks })], wide - 52)}
      </tspan>
    </text>
  ));
}

/** As much of "name · 32 weeks" as the phase has room for, at about seven units a letter. */
function shorten([name = '', weeks = '']: string[], room: number): string {
  const both = `${name} · ${weeks}`;
  if (both.length * 6.8 <= room) return both;
  return weeks.length * 6.8 <= room ? weeks : '';
}

function Slits({ layout }: { layout: RibbonLayout }) {
  return layout.slits.map(({ x, weeks, name }) => (
    <g key={x}>
      <title>{name}</title>
      {slitsFrom(x, weeks).map((at) => (
        <path key={at} className="ribbon-slit" d={`M${at + 0.4} ${top + height}l3.5-${height}`} />
      ))}
    </g>
  ));
}

/** Where the strokes of a run of closed weeks stand; a long pause shows no more than six. */
const slitsFrom = (x: number, weeks: number): number[] =>
  Array.from({ length: Math.min(weeks, 6) }, (_, i) => x + i * 6);

function Gates({ layout, t, language }: { layout: RibbonLayout; t: Say; language: Language }) {
  const next = layout.gates.find(({ state }) => state !== 'open');
  return layout.gates.map(({ x, key, name, date, state }) => (
    <g key={key}>
      <title>{name}</title>
      <path className="ribbon-ink" d={`M${x - 0.9} 44h1.8v42h-1.8z`} />
      <path className={state === 'open' ? 'ribbon-ink' : 'ribbon-flag'} d={`M${x} 44h9l-2.5 4 2.5 4h-9z`} />
      {key === next?.key && hasRoom(layout, x + 6, 86) && (
        <text
          className={`ribbon-small ${layout.today !== null && layout.today > x + 6 ? 'ribbon-on-past' : ''}`}
          x={x + 8}
          y={top + 15.5}
        >
          {t(text.gateOn, { date: writeDay(date, language, 'date') })}
        </text>
      )}
    </g>
  ));
}

/** Whether a label fits from `x` on before the next closed week, gate or edge. */
function hasRoom(layout: RibbonLayout, x: number, room: number): boolean {
  const obstacles = [...layout.slits, ...layout.gates].map((thing) => thing.x).concat(layout.end);
  return x + room <= layout.end && !obstacles.some((at) => at > x && at < x + room);
}

function Rows({ view, layout, t }: { view: JourneyView; layout: RibbonLayout; t: Say }) {
  const rows: { label: string; y: number; beats: Beat[] }[] = [
    { label: t(text.rowVisits), y: 106, beats: view.visits },
    { label: t(text.rowMeetings), y: 132, beats: sparseMeetings(view) },
    { label: t(text.rowGatherings), y: 158, beats: view.gatherings },
  ];
  const middle = (beat: Beat) => {
    const first = layout.weeks[beat.week - 1]!.x;
    const last = layout.weeks[beat.toWeek - 1]!.x + layout.weekWidth;
    return (first + last) / 2;
  };
  return rows
    .filter(({ beats }) => beats.length > 0)
    .map(({ label, y, beats }) => (
      <g key={label}>
        <text className="ribbon-small ribbon-subtle" x={0} y={y + 4.5}>
          {label}
        </text>
        {beats.map((beat) => (
          <MovedMark
            key={beat.key}
            beat={beat}
            x={middle(beat)}
            to={beat.moved && placeOfDay(layout, beat.date)}
            y={y}
          />
        ))}
      </g>
    ));
}

function Today({ layout, view, t }: { layout: RibbonLayout; view: JourneyView; t: Say }) {
  const marks = [10, 20, 30, 40, 50, 60, view.weeks.length]
    .filter((n) => n <= view.weeks.length)
    .map((n) => ({ n, x: layout.weeks[n - 1]!.x + layout.weekWidth / 2 }));
  const at = view.position.state === 'finished' ? null : layout.today;
  return (
    <>
      {at !== null && (
        <g>
          <path d={`M${at} 84V178`} className="ribbon-now" />
          <text className="ribbon-small ribbon-bold ribbon-middle" x={clamp(at)} y={194}>
            {t(text.youAreHere)}
          </text>
          <text className="ribbon-small ribbon-subtle ribbon-middle" x={clamp(at)} y={211}>
            {t(text.weekOf, { n: view.position.week ?? 0, all: view.weeks.length })}
          </text>
        </g>
      )}
      {marks
        .filter(({ x }) => at === null || Math.abs(x - at) > 70)
        .map(({ n, x }) => (
          <text key={n} className="ribbon-small ribbon-faint ribbon-middle" x={x} y={194}>
            {n}
          </text>
        ))}
    </>
  );
}

const clamp = (x: number) => Math.min(Math.max(x, 40), width - 48);
