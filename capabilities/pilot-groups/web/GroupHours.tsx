import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { hoursPicture, hoursWords, rangeWords, weekNumber } from '#pilot-groups/hours-picture.ts';
import { hoursText as text } from '#pilot-groups/hours-text.ts';
import type { GroupView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { AnswerDialog } from '#pilot-groups/web/AnswerDialog.tsx';
import { hoursTable } from '#pilot-groups/web/hours-table.tsx';
import { PromiseDialog } from '#pilot-groups/web/PromiseDialog.tsx';
import { writeHours } from '#pilot-groups/write-hours.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Chart } from '#platform/web/kit/Chart.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

type Props = { view: PilotGroupsView; group: GroupView };

function sentenceOf({ sum }: GroupView, t: Say): string {
  if (sum.weeks === sum.silent) return t(text.chartNone);
  if (sum.least >= sum.promisedAnswered) return t(text.chartAll);
  const language = pageLanguage();
  return t(text.chartSome, {
    given: rangeWords(sum.least, sum.most, language),
    promised: hoursWords(sum.promisedAnswered, language),
  });
}

/** A group’s hours: what was promised, what it got, and what each party says. */
export function GroupHours({ view, group }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<Side | 'promise' | null>(null);
  const { promise, weeks, title } = group;
  const close = () => setOpen(null);
  const sentence = sentenceOf(group, t);
  const { sides } = view.may;
  return (
    <section className="pilot-hours" aria-labelledby={`hours-${group.group}`}>
      <h2 id={`hours-${group.group}`}>{title}</h2>
      <p className="subtle">{promise ? promiseLine(promise, t) : t(text.noPromise)}</p>
      <div className="pilot-acts">
        {weeks.length > 0 &&
          sides.map((side) => (
            <Button
              key={side}
              aria-label={`${t(text.answer, { side })}: ${title}`}
              onClick={() => setOpen(side)}
            >
              {t(text.answer, { side })}
            </Button>
          ))}
        <Button
          kind={promise ? 'quiet' : 'primary'}
          aria-label={`${t(promise ? text.promiseAnew : text.promise)}: ${title}`}
          reason={view.may.promise ? undefined : t(text.onlyManager)}
          onClick={() => setOpen('promise')}
        >
          {t(promise ? text.promiseAnew : text.promise)}
        </Button>
      </div>
      {weeks.length > 0 && sides.length === 0 && <p className="small subtle">{t(text.onlyParties)}</p>}
      {weeks.length > 0 && (
        <Chart
          level={3}
          title={sentence}
          picture={hoursPicture(weeks, `${title}. ${sentence}`, pageLanguage())}
          table={hoursTable(weeks, title, t)}
        />
      )}
      {group.closed.length > 0 && <p className="small subtle">{closedLine(group, t)}</p>}
      {open === 'promise' && <PromiseDialog view={view} group={group} onClose={close} />}
      {(open === 'employer' || open === 'employees') && (
        <AnswerDialog view={view} group={group} side={open} onClose={close} />
      )}
    </section>
  );
}

function closedLine({ closed }: GroupView, t: Say): string {
  const language = pageLanguage();
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language);
  return t(text.closedWeeks, {
    weeks: list.format(closed.map(({ week, name }) => t(text.closedWeek, { week: weekNumber(week), name }))),
  });
}

function promiseLine(promise: NonNullable<GroupView['promise']>, t: Say): string {
  const language = pageLanguage();
  const { by, hours, persons, from, to } = promise;
  return t(text.promiseLine, {
    by,
    persons,
    hours: writeHours(hours, language),
    total: writeHours(hours * persons, language),
    from: writeDay(from, language, 'long'),
    to: writeDay(to, language, 'long'),
  });
}
