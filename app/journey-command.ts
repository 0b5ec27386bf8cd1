/** `spranget journey`: a company's dated journey, as `journey/1` or as a plan to read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal, makeJourney } from '#engines/journey/journey.ts';
import type { Calendar, Journey, JourneyRefusal, JourneyWarning } from '#engines/journey/shape.ts';
import { say } from '#platform/contract/say.ts';
import type { Template } from '#programme/template.ts';
import { readTemplate } from '#programme/template-file.ts';
import { skeletonOf } from '#programme/template-skeleton.ts';
import { describeProblem } from '#programme/template-text.ts';
import { readFlags, UsageError } from './flags.ts';

const folder = join(import.meta.dirname, '..', 'programmes');

function templateNamed(name: string): Template | null {
  const known = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length));
  if (!known.includes(name)) {
    process.stderr.write(`There is no programme ${name}. Known: ${known.join(', ')}.\n`);
    return null;
  }
  const outcome = readTemplate(readFileSync(join(folder, `${name}.yaml`), 'utf8'), `${name}.yaml`);
  if ('template' in outcome) return outcome.template;
  for (const problem of outcome.problems) process.stderr.write(`${describeProblem(problem, 'en')}\n`);
  return null;
}

/** Why there is no journey, and what would do instead. */
export function refusalSentence({ refused, value, nearest }: JourneyRefusal): string {
  const why = {
    'not-a-date': `${value} is not a date. Write it as 2026-01-05.`,
    'start-not-monday': `${value} is not a Monday, and a journey starts on one.`,
    'start-in-closed-week': `${value} lies in a week that is closed.`,
    'week-not-valid': `${value} is not a week. Write it as 2026-W08, with a week that year has.`,
    'pause-not-valid': `The pause ${value} does not run from one Monday to a later one.`,
    'no-open-weeks': `Too many weeks are closed (${value}): the journey never ends.`,
  }[refused];
  return nearest.length ? `${why} The nearest Mondays that can be used: ${nearest.join(' and ')}.` : why;
}

/** The journey in the keys and order of the format `journey/1`, and no other. */
export const journeyDocument = (journey: Journey) => ({
  schema: 'journey/1',
  programme: journey.programme,
  templateVersion: journey.templateVersion,
  calendar: journey.calendar,
  start: journey.start,
  end: journey.end,
  limit: journey.limit,
  slackWeeks: journey.slackWeeks,
  weeks: journey.weeks.map(({ n, monday, isoWeek, phase }) => ({ n, monday, isoWeek, phase })),
  closed: journey.closed.map(({ isoWeek, monday, reason }) => ({ isoWeek, monday, reason })),
  phases: journey.phases.map(({ n, weeks, from, to, activities }) => ({ n, weeks, from, to, activities })),
  visits: journey.visits.map(({ n, phase, week, date }) => ({ n, phase, week, date })),
  gatherings: journey.gatherings.map(({ n, fromWeek, toWeek, earliest, latest }) => ({
    n,
    fromWeek,
    toWeek,
    earliest,
    latest,
  })),
  warnings: journey.warnings,
});

function warningSentence(warning: JourneyWarning): string {
  if (warning.code === 'pause-open')
    return `The pause from ${warning.from} has no end yet: later dates are the earliest possible.`;
  const instead = warning.suggestedStart ? ` A start on ${warning.suggestedStart} has slack.` : '';
  if (warning.code === 'no-slack') return `Not one week can be lost.${instead}`;
  return `The journey ends ${say('{n, plural, one {# week} other {# weeks}}', 'en', { n: warning.weeks })} past its limit.${instead}`;
}

/** The journey as lines to read, in English. */
export function readablePlan(journey: Journey, template: Template): string {
  const reasons = new Map(template.closedWeeks.map(({ key, name }) => [key, say(name, 'en')]));
  const names = new Map(
    template.phases.flatMap((phase) =>
      [...phase.deliverables, ...phase.activities].map(({ key, name }) => [key, say(name, 'en')]),
    ),
  );
  const lines = [
    `${say(template.name, 'en')} (${journey.templateVersion}), from ${journey.start} to ${journey.end}`,
    `At the latest ${journey.limit}; slack: ${journey.slackWeeks} weeks; ${journey.weeks.length} weeks in all`,
    ...journey.warnings.map((warning) => `! ${warningSentence(warning)}`),
  ];
  for (const phase of journey.phases) {
    const name = template.phases[phase.n - 1]?.name;
    lines.push(
      '',
      `Phase ${phase.n}: ${name ? say(name, 'en') : ''} (${phase.weeks} weeks, ${phase.from} to ${phase.to})`,
    );
    for (const { key, from, to } of phase.activities)
      lines.push(`  ${from} to ${to}  ${names.get(key) ?? key}`);
    const visits = journey.visits.filter((visit) => visit.phase === phase.n);
    if (visits.length) lines.push(`  Visits: ${visits.map(({ date }) => date).join(', ')}`);
  }
  lines.push('', 'Joint gatherings');
  for (const { n, earliest, latest } of journey.gatherings)
    lines.push(`  ${n}: between ${earliest} and ${latest}`);
  lines.push('', 'Closed weeks');
  for (const { isoWeek, monday, reason } of journey.closed) {
    lines.push(`  ${isoWeek} (${monday})  ${reasons.get(reason) ?? 'closed by the company'}`);
  }
  return `${lines.join('\n')}\n`;
}

function calendarNamed(name: string): Calendar {
  if (name === 'no' || name === 'se') return name;
  throw new UsageError(`There is no calendar ${name}. Known: no, se.`);
}

/** Runs the command and resolves to its exit code. */
export async function journeyCommand(args: string[]): Promise<number> {
  const { values, positionals } = readFlags(
    'journey',
    args,
    {
      start: { type: 'string' },
      programme: { type: 'string', default: 'produktivitetsspranget' },
      calendar: { type: 'string' },
      close: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
    true,
  );
  // `--close 2026-W08 2026-W09` is understood as well as two flags: what follows the first is a bare word.
  if (positionals.length && !values.close.length)
    throw new UsageError(`journey does not know ${positionals[0]}.`);
  if (!values.start) throw new UsageError('journey needs --start with a Monday, such as --start 2026-01-05.');
  const calendar = values.calendar === undefined ? null : calendarNamed(values.calendar);
  const template = templateNamed(values.programme);
  if (!template) return 1;
  const journey = makeJourney({
    skeleton: skeletonOf(template),
    start: values.start,
    calendar: calendar ?? template.calendar,
    close: [...values.close, ...positionals].map((isoWeek) => ({ isoWeek, reason: 'company' })),
  });
  if (isRefusal(journey)) {
    process.stderr.write(`${refusalSentence(journey)}\n`);
    return 1;
  }
  const text = values.json
    ? `${JSON.stringify(journeyDocument(journey), null, 2)}\n`
    : readablePlan(journey, template);
  process.stdout.write(text);
  return 0;
}
