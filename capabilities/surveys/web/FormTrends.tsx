import { writeDay } from '#platform/contract/dates.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { stepsOf } from '#surveys/apart-rules.ts';
import type { FormView } from '#surveys/apart-view.ts';
import { formShownText as text } from '#surveys/form-shown-text.ts';

type Trends = NonNullable<FormView['shown']>['trends'];
type Point = Trends[number]['points'][number];

const most = 8;
const [gap, height] = [26, 44];

/** How each question has gone from one time to the next: the middle of both sides, and never who was there. */
export function FormTrends({ view, trends }: { view: FormView; trends: Trends }) {
  const t = useSay();
  const language = pageLanguage();
  const times = Math.max(...trends.map(({ points }) => points.length));
  const write = (middle: number) =>
    new Intl.NumberFormat(language === 'nn' ? 'nb' : language, { maximumFractionDigits: 1 }).format(middle);
  const first = (points: readonly Point[]) => points.slice(-most);
  return (
    <section aria-labelledby="shown-trend">
      <h2 id="shown-trend">{t(text.trend)}</h2>
      <p className="subtle">{t(text.trendLead, { count: times })}</p>
      <DataTable
        caption={t(text.trend)}
        captionHidden
        columns={[
          { key: 'statement', label: t(text.statement) },
          { key: 'line', label: t(text.trend), hidden: true },
          { key: 'latest', label: t(text.when), hidden: true },
        ]}
        rows={trends
          .filter(({ points }) => points.length > 0)
          .map(({ item: key, points }) => {
            const item = view.asks.items.find((one) => one.key === key)!;
            const shown = first(points);
            return {
              key,
              cells: {
                statement: item.text[language],
                line: <Line points={shown} steps={stepsOf(item)} />,
                latest: (
                  <ul className="form-times">
                    {shown.map((point) => (
                      <li key={point.form}>
                        {writeDay(point.aboutOn, language, 'date')}:{' '}
                        <b className="num">{write(point.middle)}</b>
                      </li>
                    ))}
                  </ul>
                ),
              },
            };
          })}
      />
    </section>
  );
}

/** The same numbers as beside it, for the eye alone. */
function Line({ points, steps }: { points: readonly Point[]; steps: number }) {
  const y = (middle: number) => 6 + (1 - (middle - 1) / (steps - 1)) * (height - 12);
  const x = (i: number) => 8 + i * gap;
  const path = points.map(({ middle }, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(middle)}`).join('');
  const width = x(most - 1) + 8;
  return (
    <svg className="form-trend" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className="form-scale-line" d={`M4 ${y(1)}H${width - 4}M4 ${y(steps)}H${width - 4}`} />
      <path className="form-trend-line" d={path} />
      {points.map(({ form, middle }, i) => (
        <circle key={form} className="form-trend-dot" cx={x(i)} cy={y(middle)} r="4" />
      ))}
    </svg>
  );
}
