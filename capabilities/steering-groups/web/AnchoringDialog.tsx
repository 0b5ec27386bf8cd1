import { useState } from 'react';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { anchoringBodies } from '#steering-groups/anchoring-bodies.ts';
import { anchoringPageText as text } from '#steering-groups/anchoring-page-text.ts';
import { leftToAnchor } from '#steering-groups/anchoring-rules.ts';
import type { AnchoringBody, AnchoringView } from '#steering-groups/anchoring-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { useAnchoringAct } from '#steering-groups/web/use-anchoring.ts';

type Props = { view: AnchoringView; onClose: () => void };

/** A meeting where the work was taken up: where, when, what about, and what was said. */
export function AnchoringDialog({ view, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const anchoring = useOneId();
  const { company } = view.company;
  const [draft, setDraft] = useState({
    body: (leftToAnchor(view.due)[0]?.body ?? 'board') as string,
    bodyName: '',
    heldOn: '',
    caseNumber: '',
    about: '',
    said: '',
  });
  const { run, busy, error } = useAnchoringAct(steeringGroups.logAnchoring, company);
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  const send = () => {
    const body = { anchoring, ...draft, body: draft.body as AnchoringBody };
    run({ params: { company }, body }, () => {
      toast({ message: t(text.saved) });
      onClose();
    });
  };
  return (
    <FormDialog
      wide
      title={t(text.addTitle)}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        {...field('body')}
        label={t(text.where)}
        options={anchoringBodies.map((value) => ({ value, label: t(text[value]) }))}
      />
      {draft.body === 'other' && <TextField {...field('bodyName')} label={t(text.bodyName)} />}
      <DateField {...field('heldOn')} label={t(text.heldOn)} />
      <TextField {...field('about')} label={t(text.about)} />
      <TextArea {...field('said')} label={t(text.said)} hint={t(text.optional)} />
      <TextField {...field('caseNumber')} label={t(text.caseNumber)} hint={t(text.optional)} />
    </FormDialog>
  );
}
