import { useSay } from '#platform/web/say.ts';
import { waveText as text } from '#surveys/wave-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';

/** How many have answered, in steps of five: a bar, and the same in words. */
export function WaveTaking({ view }: { view: WaveView }) {
  const t = useSay();
  const { answered, people } = view;
  return (
    <section aria-labelledby="taking-title">
      <h2 id="taking-title">{t(text.taking)}</h2>
      <p className="wave-count num">{t(text.takingCount, { answered, people })}</p>
      <div className="wave-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.min(100, (100 * answered) / people)}%` }} />
      </div>
      <p className="small subtle">{t(text.takingWhy)}</p>
    </section>
  );
}
