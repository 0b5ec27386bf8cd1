import { pageLanguage, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { BeatMark } from '#programme/web/BeatMark.tsx';
import { MovedMark } from '#programme/web/MovedMark.tsx';
import { placeOfDay, ribbonLayout } from '#programme/web/ribbon-layout.ts';
import { ribbonLabel } from '#programme/web/ribbon-words.ts';

const width = 350;

/** The same line for a phone: phases, visits, gatherings, gates and where we are. */
export function RibbonNarrow({ view }: { view: JourneyView }) {
  const t = useSay();
  const layout = ribbonLayout(view, { left: 0, width: width - 4, slit: 2, mostSlits: 5 });
  const middle = (beat: Beat) =>
    (layout.weeks[beat.week - 1]!.x + layout.weeks[beat.toWeek - 1]!.x + layout.weekWidth) / 2;
  const at = view.position.state === 'finished' ? null : layout.today;
  return (
    <svg
      className="ribbon only-narrow"
      viewBox={`0 0 ${width} 106`}
      role="img"
      aria-label={ribbonLabel(view, t, pageLanguage())}
    >
      {layout.phases.map(({ n, x }) => (
        <text
          key={n}
          className={`ribbon-small ${n === view.position.phase ? 'ribbon-bold' : 'ribbon-subtle'}`}
          x={x}
          y={13}
        >
          {t(text.phaseN, { n })}
        </text>
      ))}
      {layout.segments.map(({ x, width: wide, past }) => (
        <rect
          key={x}
          className={past ? 'ribbon-past' : 'ribbon-ahead'}
          x={x}
          y={24}
          width={Math.max(wide - 0.8, 0.8)}
          height={16}
        />
      ))}
      {layout.gates.map(({ x, key }) => (
        <path key={key} className="ribbon-ink" d={`M${x - 0.8} 20h1.6v24h-1.6z`} />
      ))}
      {view.visits.map((visit) => (
        <MovedMark
          key={visit.key}
          beat={visit}
          x={middle(visit)}
          to={visit.moved && placeOfDay(layout, visit.date)}
          y={55}
          size={2.6}
        />
      ))}
      {view.gatherings.map((gathering) => (
        <BeatMark
          key={gathering.key}
          x={middle(gathering)}
          y={69}
          state={gathering.state}
          subject="gathering"
          size={2.6}
        />
      ))}
      {at !== null && (
        <>
          <path d={`M${at} 44V84`} className="ribbon-now" />
          <text className="ribbon-small" x={Math.min(at, 210)} y={99}>
            <tspan className="ribbon-bold">{t(text.youAreHere)}</tspan>
            <tspan className="ribbon-subtle" dx="5">
              {t(text.weekOf, { n: view.position.week ?? 0, all: view.weeks.length })}
            </tspan>
          </text>
        </>
      )}
    </svg>
  );
}
