import { Suspense, use, useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { NextParts } from '#platform/web/next-parts.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { phone, useMedia } from '#platform/web/use-media.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView, NextItem } from '#programme/journey-view.ts';

/** As many as a phone shows beneath the ribbon without being asked. */
const nearest = 3;

/** What comes, when, and who owns it: the nearest first, what is late before all. */
export function NextList({ view }: { view: JourneyView }) {
  const t = useSay();
  const parts = use(NextParts);
  const language = pageLanguage();
  const isPhone = useMedia(phone);
  const [isWhole, setWhole] = useState(!isPhone);
  const more = isPhone && !isWhole ? view.next.length - nearest : 0;
  return (
    <section className="next" aria-labelledby="next-title">
      <h2 id="next-title">{t(text.next)}</h2>
      <ol>
        {view.next.slice(0, more > 0 ? nearest : undefined).map((item) => (
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
        {parts.map((Part) => (
          <Suspense key={parts.indexOf(Part)} fallback={null}>
            <Part company={view.company.company} />
          </Suspense>
        ))}
      </ol>
      {view.next.length === 0 && <p className="subtle next-nothing">{t(text.nothingNext)}</p>}
      {more > 0 && (
        <p className="quiet-acts">
          <Button kind="quiet" icon="chevron-down" onClick={() => setWhole(true)}>
            {t(text.nextMore, { count: more })}
          </Button>
        </p>
      )}
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
