import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { BeatHistoryLine } from '#programme/beat-change.ts';
import type { JourneyChange } from '#programme/change.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';

type Told = { key: string; words: string; reason: string; by: string; at: string; undone: boolean };

/** What has happened to the journey and to single visits and meetings: who, when and why. Nothing is ever taken out. */
export function HistoryList({ view }: { view: JourneyView }) {
  const t = useSay();
  const language = pageLanguage();
  const all = toldOf(view, t);
  return (
    <details className="history">
      <summary>
        <span className="summary-name">
          {t(text.history)} {all.length > 0 && <span className="num subtle">{all.length}</span>}
        </span>
      </summary>
      {all.length === 0 && <p className="small subtle">{t(text.historyEmpty)}</p>}
      <ol>
        {all.map((change) => (
          <li key={change.key} className={change.undone ? 'history-undone' : undefined}>
            <b>{change.words}</b>
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

/** The latest first. */
function toldOf({ changes, beatChanges }: JourneyView, t: Say): Told[] {
  const ofJourney = changes.map((one) => ({ ...one, key: one.change, words: wordsOf(one, t) }));
  const ofBeats = beatChanges.map((one) => ({ ...one, key: one.change, words: beatWords(one, t) }));
  return [...ofJourney, ...ofBeats].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function beatWords({ kind, name, from, date }: BeatHistoryLine, t: Say): string {
  const day = (on: string) => writeDay(on, pageLanguage(), 'full');
  switch (kind) {
    case 'moved':
      return t(text.beatMoved, { name, from: day(from), date: day(date) });
    case 'cancelled':
      return t(text.beatCancelled, { name, date: day(date) });
    case 'restored':
      return t(text.beatRestored, { name, date: day(date) });
  }
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
