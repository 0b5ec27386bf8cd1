import { parties } from '#parties/contract.ts';
import { measureText as text } from '#parties/measure-text.ts';
import type { MeasureView } from '#parties/measure-view.ts';
import { useMeasuresAct } from '#parties/web/use-parties.ts';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; measure: MeasureView; onClose: () => void };

/** Ends a measure, with a reason that stays in the register. */
export function EndDialog({ company, measure, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useMeasuresAct(parties.endMeasure, company);
  const send = (reason: string) =>
    run({ params: { company, measure: measure.measure }, body: { reason } }, () => {
      toast({ message: t(text.measureEnded) });
      onClose();
    });
  return (
    <ReasonDialog
      title={t(text.endMeasure)}
      lead={t(text.endLead)}
      label={t(text.reason)}
      act={t(text.endMeasure)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    />
  );
}
