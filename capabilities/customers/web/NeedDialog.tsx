import { useState } from 'react';
import { customers } from '#customers/contract.ts';
import type { NeedView } from '#customers/need-view.ts';
import { pageText as text } from '#customers/page-text.ts';
import { useCustomersAct } from '#customers/web/use-customers.ts';
import { problemOf } from '#platform/web/call.ts';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  /** Null for one that is to be made. */
  need: NeedView | null;
  onMade?: (need: string) => void;
  onClose: () => void;
};

export function NeedDialog({ company, need, onMade, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const id = useOneId();
  const [name, setName] = useState(need?.name ?? '');
  const { run, busy, error } = useCustomersAct(customers.nameNeed, company);
  const send = () => {
    const body = { need: need?.need ?? id, revision: need?.revision ?? 0, name };
    run({ params: { company }, body }, () => {
      if (onMade) onMade(body.need);
      else toast({ message: t(text.saved) });
      onClose();
    });
  };
  return (
    <FormDialog
      title={t(text.nameNeed)}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t(text.needName)}
        hint={t(text.nameNeedHint)}
        value={name}
        problem={problemOf(error, 'name')}
        onChange={setName}
      />
    </FormDialog>
  );
}
