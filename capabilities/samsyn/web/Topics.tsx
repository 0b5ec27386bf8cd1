import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { chartText } from '#platform/web/kit/chart-text.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { SamsynPicture, SamsynView, TopicView } from '#samsyn/samsyn-view.ts';
import { isMeasured, reasonOf } from '#samsyn/sentence.ts';
import { verdictText } from '#samsyn/verdict-text.ts';
import { TopicRow } from '#samsyn/web/TopicRow.tsx';
import { TopicTable } from '#samsyn/web/TopicTable.tsx';

/** The topics one under another in one scale, or as a table. */
export function Topics({ view, picture }: { view: SamsynView; picture: SamsynPicture }) {
  const t = useSay();
  const [asTable, setAsTable] = useState(false);
  return (
    <section className="samsyn-main" aria-labelledby="topics-title">
      <div className="samsyn-head">
        <h2 id="topics-title">{t(text.topics)}</h2>
        <Button kind="second" onClick={() => setAsTable(!asTable)}>
          {t(asTable ? text.asRows : chartText.asTable)}
        </Button>
      </div>
      {asTable ? (
        <TopicTable topics={picture.topics} />
      ) : (
        <>
          <Key />
          <ul className="samsyn-topics">
            {picture.topics.filter(isMeasured).map((topic) => (
              <TopicRow key={topic.topic} view={view} topic={topic} />
            ))}
          </ul>
          <Lacks topics={picture.topics} />
        </>
      )}
    </section>
  );
}

function Key() {
  const t = useSay();
  return (
    <p className="samsyn-key small subtle">
      <span>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <line className="distance-start" y1="-9" y2="9" />
        </svg>
        {t(text.start)}
      </span>
      <span>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <line className="distance-now" y1="-9" y2="9" />
        </svg>
        {t(text.now)}
      </span>
      <span>
        <svg viewBox="-10 -10 20 20" aria-hidden="true">
          <rect className="distance-band-now" x="-10" y="-5" width="20" height="10" rx="2" />
        </svg>
        {t(text['key-band'])}
      </span>
    </p>
  );
}

/** Topics nothing can be said of, each with what there must be first and who usually begins. */
export function Lacks({ topics }: { topics: readonly TopicView[] }) {
  const t = useSay();
  const missing = topics.filter((topic) => !isMeasured(topic));
  if (missing.length === 0) return null;
  return (
    <ul className="samsyn-lacks">
      {missing.map((topic) => (
        <li key={topic.topic}>
          <h3>{t(verdictText[topic.topic])}</h3>
          <p className="samsyn-verdict">{t(verdictText[topic.verdict])}</p>
          <p className="subtle">{reasonOf(topic, pageLanguage())}</p>
        </li>
      ))}
    </ul>
  );
}
