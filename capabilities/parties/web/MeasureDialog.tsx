import { useState } from 'react';
import { parties } from '#parties/contract.ts';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { useMeasuresAct } from '#parties/web/use-parties.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

const fields = ['title', 'purpose', 'seenBy', 'consequences', 'from', 'to', 'reviewBy'] as const;
type Field = (typeof fields)[number];
type Draft = Record<Field, string> & { points: '' | 'yes' | 'no' };

function draftOf(measure: MeasureView | null): Draft {
  const { title = '', from = '', to = null, reviewBy = '' } = measure ?? {};
  const { purpose = '', seenBy = '', consequences = '' } = measure?.detail ?? {};
  const points = measure ? (measure.pointsAtPeople ? 'yes' : 'no') : '';
  return { title, purpose, seenBy, consequences, from, to: to ?? '', reviewBy, points };
}

type Props = { company: string; measure: MeasureView | null; onClose: () => void };

/** A measure as the register asks for it, or the correction of one that has not gone live. */
export function MeasureDialog({ company, measure, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const made = useOneId();
  const [draft, setDraft] = useState(() => draftOf(measure));
  const { run, busy, error } = useMeasuresAct(parties.writeMeasure, company);
  const send = () => {
    const { points, to, ...words } = draft;
    const body = {
      measure: measure?.measure ?? made,
      revision: measure?.revision ?? 0,
      subject: measure ? measure.subject : subjectAsked(),
      ...words,
      to: to === '' ? null : to,
      // Not chosen is left out, for the answer to name.
      pointsAtPeople: points === '' ? (undefined as never) : points === 'yes',
    };
    run({ params: { company }, body }, () => {
      toast({ message: t(text.measureSaved) });
      onClose();
    });
  };
  const field = (name: Field) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  return (
    <FormDialog
      wide
      title={measure ? t(text.correct) : t(text.register)}
      lead={measure?.discussed ? t(text.correctLead) : undefined}
      act={t(text.saveMeasure)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField {...field('title')} label={t(text.what)} />
      <TextArea {...field('purpose')} label={t(text.purpose)} hint={t(text.purposeHint)} />
      <RadioField
        name="pointsAtPeople"
        label={t(text.pointsQuestion)}
        hint={t(text.pointsHint)}
        value={draft.points}
        problem={problemOf(error, 'pointsAtPeople')}
        onChange={(points) => setDraft((now) => ({ ...now, points: points as 'yes' | 'no' }))}
        options={[
          { value: 'yes', label: t(text.yes) },
          { value: 'no', label: t(text.no) },
        ]}
      />
      <TextField {...field('seenBy')} label={t(text.seenBy)} />
      <TextArea {...field('consequences')} label={t(text.consequences)} />
      <div className="pair">
        <DateField {...field('from')} label={t(text.from)} />
        <DateField {...field('to')} label={t(text.to)} hint={t(text.toHint)} />
      </div>
      <DateField {...field('reviewBy')} label={t(text.reviewBy)} />
    </FormDialog>
  );
}

/** The board or figure a page elsewhere sent somebody here to register: `?subject=pulse-boards:<id>`. */
const subjectAsked = (): string | null => new URLSearchParams(window.location.search).get('subject');
