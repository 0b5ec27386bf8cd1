import { useState } from 'react';
import type { ActionView } from '#actions/action-view.ts';
import { actions as endpoints } from '#actions/contract.ts';
import { pageText as text } from '#actions/page-text.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; action: ActionView; onClose: () => void };

/** Gives an action another day, with the reason. */
export function MoveDialog({ company, action, onClose }: Props) {
  const t = useSay();
  const [word] = useState(() => makeId());
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
      <Why value={note} onChange={setNote} problem={problemOf(act.error, 'note')} />
    </FormDialog>
  );
}

/** Gives an action up, with the reason. */
export function DropDialog({ company, action, onClose }: Props) {
  const t = useSay();
  const [word] = useState(() => makeId());
  const [note, setNote] = useState('');
  const act = useAct(endpoints.sayOfAction);
  const send = () =>
    act.mutate(
      { params: { company, action: action.action }, body: { word, kind: 'dropped', note } },
      { onSuccess: onClose },
    );
  return (
    <FormDialog
      title={t(text.dropTitle, { what: action.what })}
      lead={t(text.dropLead)}
      act={t(text.drop)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <Why value={note} onChange={setNote} problem={problemOf(act.error, 'note')} />
    </FormDialog>
  );
}

function Why(props: { value: string; onChange: (value: string) => void; problem: string | undefined }) {
  const t = useSay();
  return <TextArea name="note" label={t(text.why)} {...props} />;
}
