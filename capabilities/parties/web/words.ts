import { actText } from '#parties/act-text.ts';
import type { ActView } from '#parties/joint-act.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { type Side, sides } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';

/** The day of something that was said: with its year, since it stands for ever. */
export const dayOf = (moment: string, language: Language): string =>
  writeDay(moment.slice(0, 10), language, 'numbers');

/** A day not far ahead. */
export const soonOf = (moment: string, language: Language): string =>
  writeDay(moment.slice(0, 10), language, 'date');

/** What a joint act is about, in one sentence. */
export function aboutAct({ subject }: ActView, t: Say, language: Language): string {
  switch (subject.kind) {
    case 'open-measure':
      return t(actText['open-measure'], { title: subject.title });
    case 'change-threshold':
      return t(actText['change-threshold'], { means: subject.means, distributions: subject.distributions });
    case 'research-consent':
      return t(actText['research-consent']);
    case 'raw-export': {
      const day = (date: string) => writeDay(date, language, 'numbers');
      return t(actText['raw-export'], { from: day(subject.from), to: day(subject.to) });
    }
    case 'release-free-text':
      return t(actText['release-free-text'], { about: subject.about });
  }
}

/** Whose word is missing among two: one side, or both. */
export function missingOf(of: Readonly<Record<Side, unknown>>): Side | 'both' | null {
  const missing = sides.filter((side) => !of[side]);
  return missing.length === 2 ? 'both' : (missing[0] ?? null);
}

/** The page's first line: what waits, and for whom. */
export function headlineOf(view: PartiesView, t: Say): string {
  const open = view.acts.filter(({ state }) => state === 'open');
  const mine = open.filter(({ may }) => may.approve.length > 0).length;
  if (mine > 0) return t(text.headYours, { count: mine });
  const intake = intakeLine(view, t);
  if (intake) return intake;
  if (open.length === 0) return t(text.headCalm);
  const isOne = view.may.sides.length > 0;
  return t(isOne ? text.headWaits : text.headWaitsForParty, { count: open.length });
}

function intakeLine({ intake }: PartiesView, t: Say): string | null {
  const { employer, employees } = intake.readiness;
  switch (intake.state) {
    case 'application':
      return t(text.headApplication);
    case 'readiness':
      return t(text.headReadiness, {
        side: missingOf({ employer: employer.given, employees: employees.given }) ?? 'both',
      });
    case 'yes':
      return t(text.headYes, { side: missingOf(intake.yes) ?? 'both' });
    case 'agreement':
      return t(text.headAgreement);
    case 'ready':
      return t(text.headReady);
    case 'admitted':
      return null;
  }
}
