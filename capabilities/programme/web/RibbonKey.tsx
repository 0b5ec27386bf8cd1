import { useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { BeatState, JourneyView } from '#programme/journey-view.ts';
import { moveText } from '#programme/move-text.ts';
import { sparseMeetings } from '#programme/sparse-meetings.ts';
import { BeatMark } from '#programme/web/BeatMark.tsx';

/** What the shapes mean: only those that are on this ribbon. */
export function RibbonKey({ view }: { view: JourneyView }) {
  const t = useSay();
  const there = new Set(
    [...view.visits, ...sparseMeetings(view), ...view.gatherings].map(({ state }) => state),
  );
  const words: Record<BeatState, string> = {
    held: t(text.keyHeld),
    planned: t(text.keyPlanned),
    missed: t(text.keyMissed),
    unreported: t(text.keyUnreported),
    cancelled: t(text.keyCancelled),
  };
  const hasMoved = [...view.visits, ...sparseMeetings(view)].some(({ moved }) => moved !== null);
  const states = (['held', 'missed', 'unreported', 'planned', 'cancelled'] as const).filter((state) =>
    there.has(state),
  );
  return (
    <ul className="ribbon-key">
      {states.map((state) => (
        <li key={state}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <BeatMark x={8} y={8} state={state} subject="visit" />
          </svg>
          {words[state]}
        </li>
      ))}
      {hasMoved && (
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle className="beat-was" cx="8" cy="8" r="3.2" />
          </svg>
          {t(moveText.keyWas)}
        </li>
      )}
      {view.phases.some(({ gate }) => gate) && (
        <li className="only-wide">
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path className="ribbon-ink" d="M4 2h1.8v13H4zM5 2h9l-2.5 3.5L14 9H5z" />
          </svg>
          {t(text.keyGate)}
        </li>
      )}
      {view.closed.length > 0 && (
        <li className="only-wide">
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path className="ribbon-slit" d="M5 14l3.5-12M10 14l3.5-12" />
          </svg>
          {t(text.keyClosed, { weeks: view.weeks.length })}
        </li>
      )}
    </ul>
  );
}
