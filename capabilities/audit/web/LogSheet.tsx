import { type Log, type ShownKind, shownKinds } from '#audit/contract.ts';
import { text } from '#audit/text.ts';
import { ChainState } from '#audit/web/ChainState.tsx';
import { daysOf } from '#audit/web/days.ts';
import { LogDay } from '#audit/web/LogDay.tsx';
import { type FetchedLog, useShown } from '#audit/web/use-log.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#audit/web/log.css';

type Words = { name: string; lead: string; empty: string };

/** A log by day: what is shown of it, whether its chain is whole, and the way to what is older. */
export function LogSheet({ log, words }: { log: FetchedLog; words: Words }) {
  const t = useSay();
  const { pages, error } = log;
  if (!pages) {
    if (error) return <Trouble eyebrow={words.name} error={error} onAgain={log.again} />;
    return <Skeleton lines={8} />;
  }
  const [newest] = pages;
  if (!newest) return null;
  const eyebrow = newest.company === null ? words.name : `${newest.company} · ${words.name}`;
  return (
    <div className="log">
      <PageHead eyebrow={eyebrow} title={t(text.title, { count: newest.refusedLately })} lead={words.lead} />
      <div className="log-head">
        <WhatIsShown />
        <ChainState pages={pages} />
      </div>
      <Lines log={log} pages={pages} empty={words.empty} />
    </div>
  );
}

function WhatIsShown() {
  const t = useSay();
  const [show, choose] = useShown();
  return (
    <SelectField
      name="show"
      label={t(text.show)}
      value={show}
      onChange={(value) => choose(value as ShownKind)}
      options={shownKinds.map((kind) => ({ value: kind, label: t(text[`show-${kind}`]) }))}
    />
  );
}

function Lines({ log, pages, empty }: { log: FetchedLog; pages: readonly Log[]; empty: string }) {
  const t = useSay();
  const [show, choose] = useShown();
  const count = pages.reduce((sum, page) => sum + page.lines.length, 0);
  if (count === 0) {
    if (show === 'all') return <Empty title={t(text.emptyTitle)} body={empty} />;
    return (
      <Empty title={t(text.noneShown)} body={t(text.noneShownBody)}>
        <Button kind="second" onClick={() => choose('all')}>
          {t(text.showAll)}
        </Button>
      </Empty>
    );
  }
  return (
    <>
      {daysOf(pages).map((day) => (
        <LogDay key={day.day} {...day} />
      ))}
      <div className="log-foot">
        {log.hasOlder && (
          <Button kind="second" busy={log.isFetching} onClick={log.older}>
            {t(text.older)}
          </Button>
        )}
        <p className="small subtle" role="status">
          {t(text.shown, { count })} {!log.hasOlder && t(text.noOlder)}
        </p>
      </div>
    </>
  );
}
