import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView, NextItem } from '#programme/journey-view.ts';

/** What comes, when, and who owns it: the nearest first, what is late before all. */
export function NextList({ view }: { view: JourneyView }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <section className="next" aria-labelledby="next-title">
      <h2 id="next-title">{t(text.next)}</h2>
      {view.next.length === 0 && <p className="subtle">{t(text.nothingNext)}</p>}
      <ol>
        {view.next.map((item) => (
          <li key={`${item.kind}-${item.key}`} className={item.late ? 'next-late' : undefined}>
            <span className="next-when">
              {writeDay(item.date, language, 'brief')}
              {item.week !== null && <span>{t(text.weekN, { n: item.week })}</span>}
            </span>
            <span>
              <b>{nameOf(item, view, t)}</b>
              <span className="next-owner">{ownersOf(item, t)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function nameOf(item: NextItem, view: JourneyView, t: Say): string {
  if (item.kind === 'start') return t(text.nextStart);
  if (item.kind === 'resume') return t(view.pause?.expectedTo === null ? text.nextResume : text.nextResumeOn);
  return item.name;
}

function ownersOf({ owners }: NextItem, t: Say): string {
  const [a, b] = owners;
  if (!a) return t(text.noOwner);
  return b ? t(text.and, { a, b }) : a;
}
