/** Whether a programme's weeks fit within its months, its usual closed weeks counted. */
import { startsWithSlack } from '#engines/journey/starts.ts';
import type { Template } from './template.ts';
import type { Finding } from './template-problem.ts';
import { skeletonOf } from './template-skeleton.ts';

/** Six years of start Mondays around this date: early and late Easters, and a year of 53 weeks beside them. */
const middle = '2028-01-03';
const withinWeeks = 156;

/**
 * A problem when more than half of the start Mondays would run past the limit: then it is the template that is
 * wrong. When fewer do, the template stands, and the journey of a company that picks such a Monday says so and
 * names a better one. The engine gives up on a start whose weeks have no end, so no file can make this run long.
 */
export function fitOf(template: Template): Finding[] {
  const weeks = template.phases.reduce((sum, phase) => sum + phase.weeks, 0);
  const { months } = template;
  const options = { minSlack: Number.NEGATIVE_INFINITY, withinWeeks };
  const starts = startsWithSlack(skeletonOf(template), template.calendar, middle, Infinity, options);
  const late = starts.filter((start) => start.slackWeeks < 0).length;
  if (2 * late <= starts.length && starts.length > 0) return [];
  const percent = starts.length === 0 ? 100 : Math.round((100 * late) / starts.length);
  return [{ code: 'weeks-do-not-fit', path: ['months'], at: 'value', values: { weeks, months, percent } }];
}
