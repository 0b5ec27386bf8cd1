import { addDays } from '#engines/journey/days.ts';
import type { FormOccasion, FormOffer } from '#surveys/apart-view.ts';
import { daysToAnswer, daysToOpen } from '#surveys/limits.ts';

/** What a company's journey and its surveys say, as far as forms follow from it. Days are `YYYY-MM-DD`. */
export type Around = {
  /** Null for a company that is not enrolled. */
  journey: {
    end: string;
    followUps: readonly { months: number; date: string }[];
    visits: readonly Beat[];
    gatherings: readonly (Beat & { name: string })[];
  } | null;
  waves: readonly { wave: string; title: string; opensOn: string; meetingOn: string; isAhead: boolean }[];
};
type Beat = { key: string; date: string; state: string };

/** How long before its day a form at the end or after it can be opened: so that both sides have time. */
const daysAhead = 28;
/** A visit is remembered for so long; after this its evaluation is of the next one. */
const daysVisitRemembered = 35;

/** Everything there may be a form about on a day, whether it has been opened or not, the earliest first. */
export function offersOf({ journey, waves }: Around, today: string): FormOffer[] {
  const offer = (
    occasion: FormOccasion,
    thing: string,
    aboutOn: string,
    rest: Partial<FormOffer> & { from?: number; until?: number } = {},
  ): FormOffer[] => {
    const { from = 0, until = daysToOpen, name = '' } = rest;
    const soonest = addDays(aboutOn, daysToAnswer);
    // Nothing is late on the day it is opened.
    const dueOn = soonest < today ? addDays(today, daysToAnswer) : soonest;
    const isNow = addDays(aboutOn, -from) <= today && today <= addDays(aboutOn, until);
    return isNow ? [{ occasion, thing, name, aboutOn, dueOn }] : [];
  };
  const isHeld = ({ state }: Beat) => state === 'held';
  const along = journey
    ? [
        ...offer('self-evaluation', '', journey.end, { from: daysAhead }),
        ...journey.followUps.flatMap(({ months, date }) =>
          offer('follow-up', String(months), date, { from: daysAhead }),
        ),
        ...journey.visits
          .filter(isHeld)
          .flatMap(({ key, date }) => offer('visit', key, date, { until: daysVisitRemembered })),
        ...journey.gatherings
          .filter(isHeld)
          .flatMap(({ key, date, name }) => offer('gathering', key, date, { name })),
      ]
    : [];
  const asked = waves
    .filter(({ isAhead }) => isAhead)
    .map(({ wave, title, opensOn, meetingOn }) => ({
      occasion: 'expectations' as const,
      thing: wave,
      name: title,
      aboutOn: opensOn,
      dueOn: meetingOn,
    }));
  return [...along, ...asked].sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)));
}
