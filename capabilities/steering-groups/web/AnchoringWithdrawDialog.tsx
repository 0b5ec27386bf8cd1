import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
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
  const entry = useAnchoringAct(steeringGroups.withdrawAnchoring, company);
  const paper = useAnchoringAct(steeringGroups.withdrawPaper, company);
  const { busy, error } = kind === 'paper' ? paper : entry;
  const done = () => {
    toast({ message: t(text.withdrawn) });
    onClose();
  };
  const send = (reason: string) => {
    const body = { reason };
    if (kind === 'paper') paper.run({ params: { company, paper: subject }, body }, done);
    else entry.run({ params: { company, anchoring: subject }, body }, done);
  };
  return (
    <ReasonDialog
      title={t(text.withdrawOf, { what })}
      lead={t(text.withdrawLead)}
      label={t(text.reason)}
      act={t(text.withdraw)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
