import { pageLanguage } from '#platform/web/say.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import { betweenWords, changeWords, isBetter } from '#surveys/result-words.ts';
import type { WaveChange } from '#surveys/results-view.ts';

/** Only what has really changed has a colour; that nobody can tell is the usual, calm answer. */
export function ResultChange({
  change,
  item,
}: {
  change: WaveChange | null;
  item: Pick<InstrumentItem, 'reversed'>;
}) {
  const language = pageLanguage();
  if (!change) return null;
  const isTold = change.verdict === 'rose' || change.verdict === 'fell';
  const between = isTold ? betweenWords(change, language) : null;
  const look = !isTold ? 'calm' : isBetter(item, change) ? 'better' : 'worse';
  return (
    <p className={`result-change result-change-${look}`}>
      {isTold && <i className={`change-${change.verdict}`} aria-hidden="true" />}
      {changeWords(change, language)}
      {between && <small> ({between})</small>}
    </p>
  );
}
