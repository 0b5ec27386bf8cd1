import type { ReactNode } from 'react';
import type { CallRefused } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { type BeatMode, BeatMode as Modes } from '#programme/beat-change.ts';
import { beatText } from '#programme/beat-text.ts';
import { moveText as text } from '#programme/move-text.ts';
import type { MoveDraft } from '#programme/web/move-draft.ts';

type Props = {
  draft: MoveDraft;
  problem: CallRefused | null;
  onChange: (draft: MoveDraft) => void;
  /** What the day leads to, right below it. */
  children: ReactNode;
};

/** The day, and what is agreed about it: hours, in which way, and where. */
export function BeatFields({ draft, problem, onChange, children }: Props) {
  const t = useSay();
  // The server speaks of `detail.date` when a day cannot be read, and of `date` when it will not do.
  const problemOf = (field: string) =>
    problem?.problems.find((one) => one.field.replace(/^detail\.(hours\.)?/, '') === field)?.message;
  const modes = [
    { value: '', label: t(text.modeNone) },
    ...Modes.options.map((mode) => ({ value: mode, label: t(beatText[`mode-${mode}`]) })),
  ];
  return (
    <>
      <DateField
        name="date"
        label={t(text.day)}
        problem={problemOf('date')}
        value={draft.date}
        onChange={(date) => onChange({ ...draft, date })}
      />
      {children}
      <fieldset className="beat-hours">
        <legend>{t(text.hours)}</legend>
        <p className="small subtle">{t(text.hoursHint)}</p>
        <div>
          <TextField
            name="from"
            label={t(text.from)}
            problem={problemOf('from')}
            value={draft.from}
            inputMode="numeric"
            autoComplete="off"
            onChange={(from) => onChange({ ...draft, from })}
          />
          <TextField
            name="to"
            label={t(text.to)}
            problem={problemOf('to')}
            value={draft.to}
            inputMode="numeric"
            autoComplete="off"
            onChange={(to) => onChange({ ...draft, to })}
          />
        </div>
      </fieldset>
      <SelectField
        name="mode"
        label={t(text.mode)}
        value={draft.mode}
        options={modes}
        onChange={(mode) => onChange({ ...draft, mode: mode as BeatMode | '' })}
      />
      <TextField
        name="place"
        label={t(text.place)}
        hint={t(text.placeHint)}
        problem={problemOf('place')}
        value={draft.place}
        onChange={(place) => onChange({ ...draft, place })}
      />
    </>
  );
}
