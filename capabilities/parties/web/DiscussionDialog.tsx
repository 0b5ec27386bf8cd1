import { useState } from 'react';
import { parties } from '#parties/contract.ts';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { useMeasuresAct } from '#parties/web/use-parties.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; measure: MeasureView; onClose: () => void };

/** When a measure was discussed, with whom, and what was said: agreement and disagreement alike. */
export function DiscussionDialog({ company, measure, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const discussion = useOneId();
  const [draft, setDraft] = useState({ heldOn: '', withWhom: '', views: '', disagreement: '' });
  const { run, busy, error } = useMeasuresAct(parties.recordDiscussion, company);
  const send = () => {
    const params = { company, measure: measure.measure };
    run({ params, body: { discussion, revision: measure.revision, ...draft } }, () => {
      toast({ message: t(text.discussionSaved) });
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
      title={t(text.discuss)}
      lead={t(text.discussLead)}
      act={t(text.discuss)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <DateField {...field('heldOn')} label={t(text.heldOn)} />
      <TextField {...field('withWhom')} label={t(text.withWhom)} />
      <TextArea {...field('views')} label={t(text.views)} />
      <TextArea {...field('disagreement')} label={t(text.disagreement)} hint={t(text.disagreementHint)} />
    </FormDialog>
  );
}
