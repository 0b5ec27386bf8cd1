import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { siteShown } from '#indicators/web/depth.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onClose: () => void };

/** A day something was changed in the work. */
export function FlagDialog({ view, place, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const flag = useOneId();
  const [on, setOn] = useState(view.today);
  const [words, setWords] = useState('');
  const { run, busy, error } = useIndicatorAct(indicators.raiseFlag, place);
  const send = () =>
    run(
      {
        params: { company: place.company, indicator: place.indicator },
        body: { flag, site: siteShown(view), on, words },
      },
      () => {
        toast({ message: t(text.flagRaised) });
        onClose();
      },
    );
  return (
    <FormDialog
      title={t(depthSideText.raiseFlag)}
      act={t(formText.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="words"
        label={t(text.flagWords)}
        hint={t(text.flagHint)}
        value={words}
        onChange={setWords}
        problem={problemOf(error, 'words')}
      />
      <DateField
        name="on"
        label={t(text.flagOn)}
        value={on}
        onChange={setOn}
        problem={problemOf(error, 'on')}
      />
    </FormDialog>
  );
}
