import { useState } from 'react';
import { problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { anchoringPageText as text } from '#steering-groups/anchoring-page-text.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { useAnchoringAct } from '#steering-groups/web/use-anchoring.ts';

type Props = {
  company: string;
  kind: 'anchoring' | 'paper';
  subject: string;
  what: string;
  onClose: () => void;
};

/** A line or a paper that was wrong is withdrawn, and says why. */
export function AnchoringWithdrawDialog({ company, kind, subject, what, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [reason, setReason] = useState('');
  const entry = useAnchoringAct(steeringGroups.withdrawAnchoring, company);
  const paper = useAnchoringAct(steeringGroups.withdrawPaper, company);
  const { busy, error } = kind === 'paper' ? paper : entry;
  const done = () => {
    toast({ message: t(text.withdrawn) });
    onClose();
  };
  const send = () => {
    const body = { reason };
    if (kind === 'paper') paper.run({ params: { company, paper: subject }, body }, done);
    else entry.run({ params: { company, anchoring: subject }, body }, done);
  };
  return (
    <FormDialog
      title={t(text.withdrawOf, { what })}
      lead={t(text.withdrawLead)}
      act={t(text.withdraw)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        name="reason"
        label={t(text.reason)}
        value={reason}
        problem={problemOf(error, 'reason')}
        onChange={setReason}
      />
    </FormDialog>
  );
}
