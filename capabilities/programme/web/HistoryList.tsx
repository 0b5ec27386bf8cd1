import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { JourneyChange } from '#programme/change.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';

/** What has happened to the journey: who, when and why, the latest first. Nothing is ever taken out. */
export function HistoryList({ view }: { view: JourneyView }) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <details className="history">
      <summary>
        <span className="summary-name">
          {t(text.history)}{' '}
          {view.changes.length > 0 && <span className="num subtle">{view.changes.length}</span>}
        </span>
      </summary>
      {view.changes.length === 0 && <p className="small subtle">{t(text.historyEmpty)}</p>}
      <ol>
        {view.changes.toReversed().map((change) => (
          <li key={change.change} className={change.undone ? 'history-undone' : undefined}>
            <b>{wordsOf(change, t)}</b>
            {change.undone && <span className="small subtle">{t(text.wasUndone)}</span>}
            {change.reason && <span className="small">{change.reason}</span>}
            <span className="small subtle">
              {t(text.byAt, { name: change.by, when: writeMoment(change.at, language) })}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}

function wordsOf({ detail }: JourneyChange, t: Say): string {
  const day = (date: string) => writeDay(date, pageLanguage(), 'full');
  switch (detail.kind) {
    case 'start-moved':
      return t(text.changeStart, { date: day(detail.start) });
    case 'weeks-moved':
      return t(text.changeWeeks, { week: detail.week, date: day(detail.to) });
    case 'paused':
      return t(text.changePaused, { date: day(detail.from) });
    case 'resumed':
      return t(text.changeResumed, { date: day(detail.to) });
    case 'weeks-closed':
      return t(text.changeClosed);
    case 'version-adopted':
      return t(text.changeVersion, { version: detail.version });
    case 'undone':
      return t(text.changeUndone);
  }
}
