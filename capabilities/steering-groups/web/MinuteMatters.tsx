import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { Paper } from '#steering-groups/minute-paper.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import { whyOf } from '#steering-groups/web/meeting-words.ts';

/** The agenda as it was when the meeting began, with what came of each matter. */
export function MinuteMatters({ paper }: { paper: Paper }) {
  const t = useSay();
  if (paper.matters.length === 0) return null;
  return (
    <details className="minutes-item minutes-matters">
      <summary>{t(text.matters)}</summary>
      <ol>
        {paper.matters.map(({ n, item, noted }) => (
          <li key={item.key}>
            <b className="num">{t(text['matter-n'], { n })}</b>
            <div>
              <p>{item.title}</p>
              <p className="small subtle">{whyOf(item, pageLanguage())}</p>
              {item.state === 'put-off' ? (
                <p className="small">{t(text['put-off'])}</p>
              ) : (
                !noted && <p className="small subtle">{t(text['no-note'])}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
