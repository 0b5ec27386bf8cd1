import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** A figure nobody is to follow any longer. */
export function RetireDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const retirement = useOneId();
  const { run, busy, error } = useIndicatorAct(indicators.retireIndicator, place);
  const params = { company: place.company, indicator: place.indicator };
  const send = (reason: string) =>
    run({ params, body: { retirement, retired: true, reason } }, () => {
      toast({ message: t(text.retired) });
      onClose();
    });
  return (
    <ReasonDialog
      title={t(depthSideText.retire)}
      lead={t(text.retireLead)}
      label={t(formText.why)}
      hint={t(formText.whyHint)}
      act={t(depthSideText.retire)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
