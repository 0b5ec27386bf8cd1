import { useState } from 'react';
import type { ActionView } from '#actions/action-view.ts';
import { actions as endpoints } from '#actions/contract.ts';
import { pageText as text } from '#actions/page-text.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; action: ActionView; onClose: () => void };

/** Gives an action another day, with the reason. */
export function MoveDialog({ company, action, onClose }: Props) {
  const t = useSay();
  const word = useOneId();
  const [due, setDue] = useState('');
  const [note, setNote] = useState('');
  const act = useAct(endpoints.sayOfAction);
  const send = () =>
    act.mutate(
      {
        params: { company, action: action.action },
        body: { word, kind: 'moved', due: due === '' ? null : due, note },
      },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t(text.moveTitle, { what: action.what })}
      lead={t(text.moveLead)}
      act={t(text.move)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <DateField
        name="due"
        label={t(text.newDue)}
        value={due}
        onChange={setDue}
        problem={problemOf(act.error, 'due')}
      />
      <TextArea
        name="note"
        label={t(text.why)}
        value={note}
        onChange={setNote}
        problem={problemOf(act.error, 'note')}
      />
    </FormDialog>
  );
}

/** Gives an action up, with the reason. */
export function DropDialog({ company, action, onClose }: Props) {
  const t = useSay();
  const word = useOneId();
  const act = useAct(endpoints.sayOfAction);
  const send = (note: string) =>
    act.mutate(
      { params: { company, action: action.action }, body: { word, kind: 'dropped', note } },
      { onSuccess: onClose },
    );
  return (
    <ReasonDialog
      title={t(text.dropTitle, { what: action.what })}
      lead={t(text.dropLead)}
      label={t(text.why)}
      name="note"
      act={t(text.drop)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    />
  );
}
