import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { writeTyped } from '#indicators/read-typed.ts';
import { siteShown } from '#indicators/web/depth.ts';
import { readField } from '#indicators/web/typed.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onClose: () => void };

/** What is aimed at, and by when. The one that stood is kept in the record. */
export function TargetDialog({ view, place, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const id = useOneId();
  const [before] = view.targets;
  const [value, setValue] = useState(before ? writeTyped(before.value, pageLanguage()) : '');
  const [by, setBy] = useState(before?.by ?? '');
  const [note, setNote] = useState(before?.note ?? '');
  const [typed, setTyped] = useState<CallRefused | null>(null);
  const { run, busy, error: refused } = useIndicatorAct(indicators.setTarget, place);
  const error = typed ?? refused;
  const { unit } = view.definition;
  const send = () => {
    const read = readField('value', value, unit, t);
    if (read instanceof CallRefused) return setTyped(read);
    setTyped(null);
    const site = before?.site ?? siteShown(view);
    // An empty field with a day is a target that lacks its value; two empty ones would take a target away unasked.
    const body = {
      target: id,
      site,
      value: read,
      by: by === '' ? (read === null ? view.today : null) : by,
      note,
    };
    run({ params: { company: place.company, indicator: place.indicator }, body }, () => {
      toast({ message: t(text.targetSaved) });
      onClose();
    });
  };
  return (
    <FormDialog
      title={t(before ? depthSideText.changeTarget : depthSideText.setTarget)}
      act={t(formText.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <div className="short">
        <TextField
          name="value"
          label={t(text.targetValue, { unit })}
          inputMode="decimal"
          value={value}
          onChange={setValue}
          problem={problemOf(error, 'value')}
        />
      </div>
      <DateField
        name="by"
        label={t(text.targetBy)}
        value={by}
        onChange={setBy}
        problem={problemOf(error, 'by')}
      />
      <TextArea
        name="note"
        label={t(text.note)}
        value={note}
        onChange={setNote}
        problem={problemOf(error, 'note')}
      />
    </FormDialog>
  );
}
