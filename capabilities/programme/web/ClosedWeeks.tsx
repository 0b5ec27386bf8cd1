import { useState } from 'react';
import { readDay, writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';
import {
  type NamedWeek,
  type OwnWeeks,
  type WeekRow,
  weekNumber,
  weekOfDay,
  weekRows,
  withClosed,
  withOpened,
} from '#programme/own-weeks.ts';

type Props = {
  /** The weeks the plan closes as it stands; empty until there is a plan. */
  planned: readonly NamedWeek[];
  own: OwnWeeks;
  onChange: (own: OwnWeeks) => void;
  problem?: string;
};

/** The weeks that do not count: the programme's, which the company may keep open, and its own. */
export function ClosedWeeks({ planned, own, onChange, problem }: Props) {
  const t = useSay();
  const rows = weekRows(planned, own);
  return (
    <fieldset className="closed-weeks">
      <legend>{t(text.weeksTitle)}</legend>
      <p className="small subtle">{t(rows.length > 0 ? text.weeksHint : text.weeksWait)}</p>
      <ul>
        {rows.map((week) => (
          <WeekLine
            key={week.isoWeek}
            week={week}
            onOpen={() => onChange(withOpened(own, week))}
            onClose={() => onChange(withClosed(own, week))}
          />
        ))}
      </ul>
      <CloseAnother problem={problem} onClose={(week) => onChange(withClosed(own, week))} />
    </fieldset>
  );
}

function WeekLine({ week, onOpen, onClose }: { week: WeekRow; onOpen: () => void; onClose: () => void }) {
  const t = useSay();
  const date = writeDay(week.monday, pageLanguage(), 'date');
  const when = t(text.weekAt, { n: weekNumber(week.isoWeek), date });
  const act = t(week.kind === 'closed' ? text.keepOpen : text.undoWeek);
  return (
    <li className={week.kind === 'kept' ? 'week-kept' : undefined}>
      <span>
        <span className="week-when">{`${when} ${week.monday.slice(0, 4)}`}</span>
        <span className="small subtle">{whyWords(week, t)}</span>
      </span>
      <Button kind="quiet" aria-label={`${act}: ${when}`} onClick={week.kind === 'kept' ? onClose : onOpen}>
        {act}
      </Button>
    </li>
  );
}

function whyWords({ kind, name }: WeekRow, t: Say): string {
  if (kind === 'own') return t(text.weekOwn);
  return kind === 'kept' ? t(text.weekKept, { name }) : name;
}

/** Any day of the week will do: nobody should have to know its number. */
function CloseAnother({ problem, onClose }: { problem?: string; onClose: (week: NamedWeek) => void }) {
  const t = useSay();
  const [written, setWritten] = useState('');
  const day = readDay(written);
  const close = () => {
    if (!day) return document.getElementById('field-close')?.focus();
    onClose(weekOfDay(day));
    setWritten('');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps Enter in its field from sending the whole form.
    <div
      className="close-another"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        close();
      }}
    >
      <DateField
        name="close"
        label={t(text.closeDay)}
        value={written}
        onChange={setWritten}
        problem={problem}
      />
      <Button kind="second" onClick={close}>
        {t(text.closeWeek)}
      </Button>
    </div>
  );
}
