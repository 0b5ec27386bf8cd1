import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import { depthActText as text } from '#indicators/depth-act-text.ts';
import { depthSideText } from '#indicators/depth-side-text.ts';
import { formText } from '#indicators/form-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { writeTyped } from '#indicators/read-typed.ts';
import { lineShown, siteShown } from '#indicators/web/depth.ts';
import { PeriodField } from '#indicators/web/PeriodField.tsx';
import { readField, refuseFields } from '#indicators/web/typed.ts';
import { type Place, useIndicatorAct } from '#indicators/web/use-indicators.ts';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { RadioField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: IndicatorView; place: Place; onClose: () => void };
type Kind = 'periods' | 'elsewhere' | 'nothing';

/** Where the company stood before: some of the periods here, or a number from elsewhere with its source. */
export function BaselineDialog({ view, place, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const id = useOneId();
  const { baseline, definition } = view;
  const periods = lineShown(view)?.chart.periods ?? [];
  const isElsewhere = baseline ? baseline.from === null : periods.length === 0;
  const [kind, setKind] = useState<Kind>(isElsewhere ? 'elsewhere' : 'periods');
  const [from, setFrom] = useState(baseline?.from ?? periods[0] ?? '');
  const [to, setTo] = useState(baseline?.to ?? periods[Math.min(11, periods.length - 1)] ?? '');
  const [value, setValue] = useState(
    baseline?.from === null && baseline.value !== null ? writeTyped(baseline.value, pageLanguage()) : '',
  );
  const [note, setNote] = useState(baseline?.note ?? '');
  const [typed, setTyped] = useState<CallRefused | null>(null);
  const { run, busy, error: refused } = useIndicatorAct(indicators.setBaseline, place);
  const error = typed ?? refused;
  const send = () => {
    const read = kind === 'elsewhere' ? readField('value', value, definition.unit, t) : null;
    if (read instanceof CallRefused) return setTyped(read);
    if (kind === 'elsewhere' && read === null) return setTyped(readEmpty());
    setTyped(null);
    const body = {
      baseline: id,
      site: siteShown(view),
      from: kind === 'periods' ? from : null,
      to: kind === 'periods' ? to : null,
      value: read,
      note: kind === 'nothing' ? '' : note,
    };
    run({ params: { company: place.company, indicator: place.indicator }, body }, () => {
      toast({ message: t(text.baselineSaved) });
      onClose();
    });
  };
  // Nothing typed would say that there is no baseline any more, which has its own choice.
  const readEmpty = () => refuseFields({ value: t(formText.numberNeeded) });
  const options = [
    ...(periods.length > 0 ? [{ value: 'periods', label: t(text.ofPeriods) }] : []),
    { value: 'elsewhere', label: t(text.ofElsewhere) },
    ...(baseline ? [{ value: 'nothing', label: t(text.ofNothing) }] : []),
  ];
  return (
    <FormDialog
      title={t(baseline ? depthSideText.changeBaseline : depthSideText.setBaseline)}
      lead={t(text.baselineLead)}
      act={t(formText.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {options.length > 1 && (
        <RadioField
          name="kind"
          label={t(text.baselineKind)}
          value={kind}
          onChange={(chosen) => setKind(chosen as Kind)}
          options={options}
        />
      )}
      {kind === 'periods' && (
        <div className="pair">
          <PeriodField
            name="from"
            label={t(text.from)}
            periods={periods}
            kind={definition.period}
            value={from}
            onChange={setFrom}
            problem={problemOf(error, 'from')}
          />
          <PeriodField
            name="to"
            label={t(text.to)}
            periods={periods}
            kind={definition.period}
            value={to}
            onChange={setTo}
            problem={problemOf(error, 'to')}
          />
        </div>
      )}
      {kind === 'elsewhere' && (
        <div className="short">
          <TextField
            name="value"
            label={t(text.baselineValue, { unit: definition.unit })}
            inputMode="decimal"
            value={value}
            onChange={setValue}
            problem={problemOf(error, 'value')}
          />
        </div>
      )}
      {kind !== 'nothing' && (
        <TextArea
          name="note"
          label={t(kind === 'elsewhere' ? text.whereFrom : text.note)}
          value={note}
          onChange={setNote}
          problem={problemOf(error, 'note')}
        />
      )}
    </FormDialog>
  );
}
