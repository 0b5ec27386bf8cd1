import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { journeyText as text } from '#programme/journey-text.ts';
import type { JourneyView } from '#programme/journey-view.ts';

/** What the ribbon says to someone who cannot see it; the table says the rest. */
export function ribbonLabel(view: JourneyView, t: Say, language: Language): string {
  const here =
    view.position.week === null || view.position.state === 'finished'
      ? ''
      : `${t(text.youAreHere)}: ${t(text.weekOf, { n: view.position.week, all: view.weeks.length })}.`;
  return t(text.ribbonLabel, {
    weeks: view.weeks.length,
    phases: view.phases.length,
    start: writeDay(view.start, language, 'full'),
    end: writeDay(view.end, language, 'full'),
    here,
  });
}
