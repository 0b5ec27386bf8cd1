import { useState } from 'react';
import { KitPart } from '#app/KitPart.tsx';
import { kitPartsText as text } from '#app/kit-parts-text.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { CheckboxField, RadioField, SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

/** The fields, and the list of what must be put right. */
export function KitForm() {
  const t = useSay();
  const [what, setWhat] = useState(t(text.whatValue));
  const [who, setWho] = useState('');
  const [due, setDue] = useState(t(text.dueValue));
  const [from, setFrom] = useState('2026-10-14');
  const [why, setWhy] = useState('');
  const [shift, setShift] = useState('evening');
  const [tell, setTell] = useState(true);
  const [tried, setTried] = useState(false);
  const problems = [
    { field: 'due', message: `${t(text.due)}: ${t(text.dueProblem)}` },
    { field: 'who', message: `${t(text.who)} ${t(text.whoProblem)}` },
  ];
  return (
    <>
      <KitPart title={t(text.fields)}>
        <div className="kit-columns">
          <TextField
            name="what"
            label={t(text.what)}
            hint={t(text.whatHint)}
            value={what}
            onChange={setWhat}
          />
          <SelectField
            name="who"
            label={t(text.who)}
            hint={t(text.whoHint)}
            value={who}
            onChange={setWho}
            problem={tried ? t(text.whoProblem) : undefined}
            options={[
              { value: '', label: t(text.choosePerson) },
              { value: 'piotr', label: 'Piotr Nowak' },
              { value: 'silje', label: 'Silje Rud' },
            ]}
          />
          <TextField
            name="due"
            label={t(text.due)}
            hint={t(text.dueHint)}
            value={due}
            onChange={setDue}
            problem={t(text.dueProblem)}
          />
          <DateField name="from" label={t(text.from)} value={from} onChange={setFrom} />
          <TextArea name="why" label={t(text.why)} value={why} onChange={setWhy} />
          <RadioField
            name="shift"
            label={t(text.shift)}
            value={shift}
            onChange={setShift}
            options={[
              { value: 'day', label: t(text.day) },
              { value: 'evening', label: t(text.evening) },
            ]}
          />
          <CheckboxField name="tell" label={t(text.tell)} checked={tell} onChange={setTell} />
        </div>
      </KitPart>
      <KitPart title={t(text.problems)}>
        {tried ? (
          <ErrorSummary title={t(text.problemsTitle, { n: problems.length })} problems={problems} />
        ) : (
          <Button kind="second" onClick={() => setTried(true)}>
            {t(text.problemsShow)}
          </Button>
        )}
      </KitPart>
    </>
  );
}
