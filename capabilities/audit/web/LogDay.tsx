import { text } from '#audit/text.ts';
import type { ShownDay, ShownLine } from '#audit/web/days.ts';
import { clockOf } from '#audit/web/moment.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** One day of the log, newest first. */
export function LogDay({ day, lines }: ShownDay) {
  const name = writeDay(day, pageLanguage(), 'full');
  return (
    <section className="log-day">
      <h2>{name.charAt(0).toLocaleUpperCase(pageLanguage()) + name.slice(1)}</h2>
      <ol>
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own, and none is ever moved.
          <Line key={i} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { line: ShownLine }) {
  const t = useSay();
  return (
    <li className="log-line">
      <span className="log-clock num">
        {line.at ? (
          <time dateTime={line.at}>{clockOf(line.at, pageLanguage())}</time>
        ) : (
          <span className="hidden">{t(text.withoutClock)}</span>
        )}
      </span>
      <span className="log-who">{line.who.words}</span>
      <span className="log-what">
        {line.what}
        {line.times > 1 && <span className="subtle"> · {t(text.times, { count: line.times })}</span>}
        {line.outcome === 'refused' && <Tag>{t(text.refused)}</Tag>}
      </span>
    </li>
  );
}
