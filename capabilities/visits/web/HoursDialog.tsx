import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { hoursKinds, minutesOf } from '#visits/hours.ts';
import type { HoursEntry, HoursKind } from '#visits/hours-shape.ts';
import { hoursText as text } from '#visits/hours-text.ts';
import { useLogHours } from '#visits/web/use-hours.ts';
import { writeHours } from '#visits/write-hours.ts';

type Props = { company: string; today: string; entry: HoursEntry | null; onClose: () => void };

/** How many, how long and what for: the day is today until somebody says another. */
export function HoursDialog({ company, today, entry, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const language = pageLanguage();
  const [ids] = useState(() => ({ entry: entry?.entry ?? makeId(), writing: makeId() }));
  const each = entry?.people ? entry.hours / entry.people : entry?.hours;
  const [draft, setDraft] = useState({
    kind: (entry?.kind ?? '') as HoursKind | '',
    people: entry?.people ? String(entry.people) : '',
    hours: each === undefined ? '' : writeHours(each, language),
    on: entry?.on ?? today,
  });
  const [wrong, setWrong] = useState<CallRefused | null>(null);
  const { log, busy, error } = useLogHours(company);
  const shown = wrong ?? error;
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(shown, name),
  });
  const people = draft.people.trim() === '' ? null : Number(draft.people);
  const hours = Number(draft.hours.trim().replace(/\s/g, '').replace(',', '.'));
  const makes = people && hours > 0 ? minutesOf({ people, hours }) / 60 : null;
  const send = () => {
    const problem = problemIn({ kind: draft.kind, people, hours }, t);
    setWrong(problem);
    if (problem || draft.kind === '') return;
    const kept = { ...ids, on: draft.on, kind: draft.kind, people, hours, withdrawn: false };
    log(kept, () => {
      const sum = writeHours(minutesOf({ people, hours }) / 60, language);
      const undo = () => log({ ...kept, writing: makeId(), withdrawn: true });
      toast({
        message: entry ? t(text.corrected) : t(text.logged, { hours: sum }),
        ...(!entry && { undo: { label: t(text.undo), act: undo } }),
      });
      onClose();
    });
  };
  return (
    <FormDialog
      title={t(entry ? text.correctTitle : text.log)}
      lead={t(text.logLead)}
      act={t(entry ? text.correct : text.log)}
      busy={busy}
      error={shown}
      onSend={send}
      onClose={onClose}
    >
      <RadioField
        {...field('kind')}
        label={t(text.kind)}
        options={hoursKinds.map((kind) => ({ value: kind, label: t(text[`kind-${kind}`]) }))}
      />
      <div className="pair">
        <TextField
          {...field('people')}
          label={t(text.people)}
          hint={t(text.peopleHint)}
          inputMode="numeric"
        />
        <TextField
          {...field('hours')}
          label={t(people === null ? text.together : text.each)}
          inputMode="decimal"
        />
      </div>
      <p className="small subtle" aria-live="polite">
        {makes !== null && t(text.isSum, { hours: writeHours(makes, language) })}
      </p>
      <DateField {...field('on')} label={t(text.on)} />
    </FormDialog>
  );
}

function problemIn(
  { kind, people, hours }: { kind: string; people: number | null; hours: number },
  t: Say,
): CallRefused | null {
  const wrong = (field: string, message: string) =>
    new CallRefused(422, { code: 'invalid', message, problems: [{ field, message }] });
  if (kind === '') return wrong('kind', t(text.chooseKind));
  if (people !== null && !(Number.isInteger(people) && people >= 1 && people <= 500))
    return wrong('people', t(text.peopleBad));
  return hours > 0 ? null : wrong('hours', t(text.hoursBad));
}
