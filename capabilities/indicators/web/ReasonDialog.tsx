import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  act: { kind: 'retire' } | { kind: 'take-back'; rebase: string };
  place: Place;
  onClose: () => void;
};

/** An act that needs nothing but a reason: no longer to follow a figure, or to take back limits begun anew. */
export function ReasonDialog({ act, place, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const retirement = useOneId();
  const [reason, setReason] = useState('');
  const retire = useIndicatorAct(indicators.retireIndicator, place);
  const remove = useIndicatorAct(indicators.removeMark, place);
  const isRetire = act.kind === 'retire';
  const { busy, error } = isRetire ? retire : remove;
  const params = { company: place.company, indicator: place.indicator };
  const done = () => {
    toast({ message: t(isRetire ? text.retired : text.takenBack) });
    onClose();
  };
  const send = () => {
    if (act.kind === 'retire') retire.run({ params, body: { retirement, retired: true, reason } }, done);
    else remove.run({ params, body: { kind: 'rebase', subject: act.rebase, reason } }, done);
  };
  const title = t(isRetire ? depthSideText.retire : depthSideText.takeBack);
  return (
    <FormDialog
      title={title}
      lead={t(isRetire ? text.retireLead : text.takeBackLead)}
      act={title}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        name="reason"
        label={t(formText.why)}
        hint={t(formText.whyHint)}
        value={reason}
        onChange={setReason}
        problem={problemOf(error, 'reason')}
      />
    </FormDialog>
  );
}
