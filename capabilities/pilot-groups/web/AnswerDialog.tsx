import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { pilotGroups } from '#pilot-groups/contract.ts';
import { hoursWords, weekNumber } from '#pilot-groups/hours-picture.ts';
import { hoursText as text } from '#pilot-groups/hours-text.ts';
import { hourWords, mostWeeks } from '#pilot-groups/limits.ts';
import type { GroupView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { readHours } from '#pilot-groups/write-hours.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { CheckboxField, RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: PilotGroupsView; group: GroupView; side: Side; onClose: () => void };

/** Weeks to answer for: those one’s party is silent about, the latest first, and the latest answered to correct. */
function weeksToAnswer({ weeks }: GroupView, side: Side) {
  const latest = weeks.toReversed();
  const silent = latest.filter((one) => one[side] === null);
  const answered = latest.filter((one) => one[side] !== null);
  const shown = [...silent.slice(0, mostWeeks), ...answered.slice(0, Math.max(2, 4 - silent.length))];
  return shown.toSorted((a, b) => (a.week < b.week ? 1 : -1));
}

/** Says for a party whether a group got its hours, for one week or several at once. */
export function AnswerDialog({ view, group, side, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [answer] = useState(() => makeId());
  const [shown] = useState(() => weeksToAnswer(group, side));
  const [weeks, setWeeks] = useState<string[]>(() =>
    shown
      .filter((one) => one[side] === null)
      .slice(0, 2)
      .map(({ week }) => week),
  );
  const [word, setWord] = useState('');
  const [hours, setHours] = useState('');
  const [note, setNote] = useState('');
  const [isStrange, setStrange] = useState(false);
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.answerHours, view.company.company);
  const send = () => {
    const part = word === 'part' ? readHours(hours) : null;
    setStrange(word === 'part' && part === null);
    if (word === 'part' && part === null) {
      document.getElementById('field-hours')?.focus();
      return;
    }
    const said = word as (typeof hourWords)[number];
    run({ answer, group: group.group, side, weeks, word: said, hours: part, note }, () => {
      onClose();
      toast({ message: t(text.answered) });
    });
  };
  const weekProblem = problemOf(error, 'weeks');
  return (
    <FormDialog
      title={t(text.answerTitle, { title: group.title })}
      act={t(text.sendAnswer)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <fieldset className="pilot-choices" aria-describedby={weekProblem ? 'weeks-problem' : undefined}>
        <legend id="field-weeks" tabIndex={-1}>
          {t(text.whichWeeks)}
        </legend>
        {shown.map((one) => (
          <CheckboxField
            key={one.week}
            name={`week-${one.week}`}
            label={weekLabel(one)}
            hint={
              one[side]
                ? t(text.alreadySaid, { hours: hoursWords(one[side].hours, pageLanguage()) })
                : undefined
            }
            checked={weeks.includes(one.week)}
            onChange={(checked) =>
              setWeeks(checked ? [...weeks, one.week] : weeks.filter((week) => week !== one.week))
            }
          />
        ))}
        {weekProblem && (
          <p id="weeks-problem" className="field-problem">
            {weekProblem}
          </p>
        )}
      </fieldset>
      <RadioField
        name="word"
        label={t(text.word)}
        value={word}
        onChange={setWord}
        problem={problemOf(error, 'word')}
        options={hourWords.map((one) => ({ value: one, label: t(text[`word-${one}`]) }))}
      />
      {word === 'part' && (
        <TextField
          name="hours"
          label={t(text.partHours)}
          inputMode="decimal"
          value={hours}
          onChange={setHours}
          problem={isStrange ? t(text.notNumber) : problemOf(error, 'hours')}
        />
      )}
      <TextArea
        name="note"
        label={t(text.answerNote)}
        hint={t(text.answerHint)}
        value={note}
        onChange={setNote}
        problem={problemOf(error, 'note')}
      />
    </FormDialog>
  );

  function weekLabel({ week, promised }: (typeof shown)[number]): string {
    const language = pageLanguage();
    return t(text.weekOf, {
      week: weekNumber(week),
      date: writeDay(week, language, 'date'),
      hours: hoursWords(promised, language),
    });
  }
}
