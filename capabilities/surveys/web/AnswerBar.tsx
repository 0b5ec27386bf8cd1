import { pageLanguage, useSay } from '#platform/web/say.ts';
import { resultText } from '#surveys/result-text.ts';
import { percentOf, type Shown, stepsAloud, wholeWords } from '#surveys/result-words.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import '#surveys/web/answer-bar.css';

/** How many chose each step, from disagreement to agreement; in words where there is no distribution. */
export function AnswerBar({ view, shown }: { view: ResultsView; shown: Shown }) {
  const t = useSay();
  const language = pageLanguage();
  const { counts, n, show } = shown.row.whole;
  if (!counts || n === null)
    return (
      <p className={show === 'nothing' ? 'result-none' : 'result-instead'}>
        {wholeWords(shown, view.tables.atLeast, language)}
      </p>
    );
  const label = t(resultText.bar, {
    statement: shown.item.text[language],
    steps: stepsAloud(view, shown, language).join(', '),
  });
  return (
    <div className={`answer-bar answer-bar-${counts.length}`} role="img" aria-label={label}>
      {counts.map((count, i) => {
        const key = `step ${i + 1}`;
        if (count === 0) return null;
        return (
          <span key={key} className={`answer-part answer-part-${i + 1}`} style={{ flexGrow: count }}>
            <b>{count}</b>
            <small>{percentOf(count, n)} %</small>
          </span>
        );
      })}
    </div>
  );
}
