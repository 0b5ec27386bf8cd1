import { pageLanguage, useSay } from '#platform/web/say.ts';
import { writeMean } from '#surveys/result-words.ts';
import { resultsPageText as text } from '#surveys/results-page-text.ts';
import { ResultChange } from '#surveys/web/ResultChange.tsx';
import type { ShownTheme } from '#surveys/web/ResultTheme.tsx';

/** The themes at a glance; each leads to its statements. */
export function ResultCards({ themes }: { themes: readonly ShownTheme[] }) {
  const t = useSay();
  const language = pageLanguage();
  const carded = themes.flatMap(({ key, name, row }) => (row ? [{ key, name, row }] : []));
  if (carded.length === 0) return null;
  return (
    <section aria-labelledby="result-themes">
      <h2 id="result-themes">{t(text.themes)}</h2>
      <ul className="result-cards">
        {carded.map(({ key, name, row }) => {
          const { mean } = row.whole;
          const { reliability } = row;
          return (
            <li key={key} className="card">
              <a href={`#theme-${key}`}>{name}</a>
              {mean === null ? (
                <p className="result-none">{t(text.themeNothing)}</p>
              ) : (
                <>
                  <p className="result-figure">{t(text.themeMean, { mean: writeMean(mean, language) })}</p>
                  <span className="strip-line" aria-hidden="true">
                    <span className="strip-dot" style={{ insetInlineStart: `${((mean - 1) / 4) * 100}%` }} />
                  </span>
                </>
              )}
              <ResultChange change={row.change} item={{}} />
              {reliability && reliability.verdict !== 'too-few' && (
                <p className="subtle">
                  {t(text[reliability.verdict], {
                    alpha: reliability.alpha!.toLocaleString(language, {
                      minimumFractionDigits: 2,
                      maximumFractionDigits: 2,
                    }),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
