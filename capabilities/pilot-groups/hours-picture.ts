import { isoWeekOf } from '#engines/journey/days.ts';
import { givenIn } from '#pilot-groups/hours-rules.ts';
import { hoursText as text } from '#pilot-groups/hours-text.ts';
import type { HoursWeek } from '#pilot-groups/organisation-view.ts';
import { writeHours } from '#pilot-groups/write-hours.ts';
import type { Picture, PicturePart } from '#platform/chart/picture.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

/** `47` of the Monday of week 47. */
export const weekNumber = (week: string): number => Number(isoWeekOf(week).slice(-2));

export const hoursWords = (hours: number, language: Language): string =>
  say(text.hoursOf, language, { hours: writeHours(hours, language) });

/** Two figures as a range, and one where they are the same. */
export const rangeWords = (least: number, most: number, language: Language): string =>
  least === most
    ? hoursWords(least, language)
    : say(text.between, language, {
        least: writeHours(least, language),
        most: writeHours(most, language),
      });

/** Stretches of weeks with the same promise. */
function partsOf(weeks: readonly HoursWeek[]): PicturePart[] {
  const starts = weeks.flatMap(({ promised }, i) => (weeks[i - 1]?.promised === promised ? [] : [i]));
  return starts.map((from, n) => ({
    from,
    to: (starts[n + 1] ?? weeks.length) - 1,
    centre: weeks[from]!.promised,
    lower: [],
    upper: [],
  }));
}

/**
 * What a group got, week by week, held against what it was promised. Where the parties differ the least is drawn,
 * hollow, and a week nobody has answered for is a gap.
 */
export function hoursPicture(weeks: readonly HoursWeek[], title: string, language: Language): Picture {
  const hours = (n: number) => hoursWords(n, language);
  return {
    size: 'screen',
    points: weeks.flatMap((one, x) => {
      const given = givenIn(one);
      if (!given) return [];
      const { week, promised, employer, employees, state } = one;
      const differs = state === 'differ' && employer && employees;
      return [
        {
          x,
          y: given.least,
          label: say(text.point, language, {
            week: weekNumber(week),
            given: rangeWords(given.least, given.most, language),
            promised: hours(promised),
          }),
          mark: differs
            ? ('hollow' as const)
            : given.least < promised
              ? ('signal' as const)
              : ('plain' as const),
          ...(x > 0 && weeks[x - 1]!.state === 'silent' && { lineBreakBefore: true }),
          ...(differs && {
            note: say(text.pointDiffer, language, {
              employer: hours(employer.hours),
              employees: hours(employees.hours),
            }),
          }),
        },
      ];
    }),
    parts: partsOf(weeks),
    labels: {
      centre: say(text.promisedLabel, language, { hours: hours(weeks.at(-1)?.promised ?? 0) }),
      lower: '',
      upper: '',
    },
    target: null,
    flags: [],
    breaks: [],
    ticks: weeks.map(({ week }, x) => ({ x, label: String(weekNumber(week)) })),
    scale: [{ y: 0, label: '0' }],
    display: { low: 0, high: null },
    description: title,
  };
}
