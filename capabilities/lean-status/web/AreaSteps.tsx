import { rateText as text } from '#lean-status/rate-text.ts';
import type { DimensionText } from '#lean-status/round-view.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  dimensions: readonly DimensionText[];
  rated: ReadonlySet<string>;
  at: number;
  onGo: (n: number) => void;
};

/** All areas in a row: filled when rated. Each is a place to go to. */
export function AreaSteps({ dimensions, rated, at, onGo }: Props) {
  const t = useSay();
  return (
    <nav className="area-steps" aria-label={t(text.areas)}>
      {dimensions.map(({ key, name }, n) => (
        <button
          key={key}
          type="button"
          className={rated.has(key) ? 'area-step area-step-rated' : 'area-step'}
          aria-current={n === at ? 'step' : undefined}
          aria-label={`${n + 1}. ${name}, ${t(rated.has(key) ? text.rated : text.notRated)}`}
          onClick={() => onGo(n)}
        >
          <span>{n + 1}</span>
        </button>
      ))}
    </nav>
  );
}
