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

type Props = { company: string; measure: MeasureView; onClose: () => void };

/** The parties look at a live measure together: it goes on until the next review, or it ends. */
export function ReviewDialog({ company, measure, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const review = useOneId();
  const [draft, setDraft] = useState({ heldOn: '', withWhom: '', finding: '', nextReview: '' });
  const [verdict, setVerdict] = useState<'keep' | 'end'>('keep');
  const { run, busy, error } = useMeasuresAct(parties.recordReview, company);
  const send = () => {
    const nextReview = verdict === 'keep' && draft.nextReview !== '' ? draft.nextReview : null;
    const params = { company, measure: measure.measure };
    run({ params, body: { review, ...draft, verdict, nextReview } }, () => {
      toast({ message: t(text.reviewSaved) });
      onClose();
    });
  };
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  return (
    <FormDialog
      wide
      title={t(text.review)}
      lead={t(text.reviewLead)}
      act={t(text.review)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <DateField {...field('heldOn')} label={t(text.heldOn)} />
      <TextField {...field('withWhom')} label={t(text.withWhom)} />
      <TextArea {...field('finding')} label={t(text.finding)} />
      <RadioField
        name="verdict"
        label={t(text.verdict)}
        value={verdict}
        onChange={(value) => setVerdict(value as 'keep' | 'end')}
        options={[
          { value: 'keep', label: t(text.keep) },
          { value: 'end', label: t(text.end) },
        ]}
      />
      {verdict === 'keep' && <DateField {...field('nextReview')} label={t(text.nextReview)} />}
    </FormDialog>
  );
}
