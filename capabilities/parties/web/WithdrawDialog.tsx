import { actText } from '#parties/act-text.ts';
import { parties } from '#parties/contract.ts';
import type { ActView } from '#parties/joint-act.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** Takes a proposal back, or ends a consent, with a word of why for those who read it later. */
export function WithdrawDialog({
  company,
  act,
  onClose,
}: {
  company: string;
  act: ActView;
  onClose: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = usePartiesAct(parties.withdrawJointAct, company);
  const isConsent = act.state === 'effective';
  const send = (note: string) =>
    run({ params: { company, act: act.act }, body: { note } }, () => {
      toast({ message: t(isConsent ? text.consentEnded : actText.wasWithdrawn) });
      onClose();
    });
  return (
    <ReasonDialog
      title={t(isConsent ? text.endConsent : actText.withdraw)}
      lead={isConsent ? undefined : t(actText.withdrawLead)}
      label={t(text.why)}
      hint={t(text.whyHint)}
      name="note"
      act={t(isConsent ? text.endConsent : actText.withdraw)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
