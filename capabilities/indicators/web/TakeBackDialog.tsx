import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { rebase: string; place: Place; onClose: () => void };

/** Limits that were begun anew, taken back. */
export function TakeBackDialog({ rebase, place, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useIndicatorAct(indicators.removeMark, place);
  const params = { company: place.company, indicator: place.indicator };
  const send = (reason: string) =>
    run({ params, body: { kind: 'rebase', subject: rebase, reason } }, () => {
      toast({ message: t(text.takenBack) });
      onClose();
    });
  return (
    <ReasonDialog
      title={t(depthSideText.takeBack)}
      lead={t(text.takeBackLead)}
      label={t(formText.why)}
      hint={t(formText.whyHint)}
      act={t(depthSideText.takeBack)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
