import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf, useAct } from '#platform/web/call.ts';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { keyFrom } from '#surveys/instrument-edit.ts';
import { instrumentPageText as text } from '#surveys/instrument-page-text.ts';

type Known = { instrument: string; name: Record<string, string> };
type Props = { instruments: readonly Known[]; from: string | null; onClose: () => void };

/** Begins an instrument of the office: its names, and what it is a copy of. */
export function InstrumentDialog({ instruments, from, onClose }: Props) {
  const t = useSay();
  const go = useNavigate();
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [model, setModel] = useState(from ?? '');
  const begin = useAct(surveys.beginInstrument);
  const key = ownKey ?? keyFrom(name);
  const send = () =>
    begin.mutate(
      { body: { instrument: key, from: model || null, name } },
      { onSuccess: ({ instrument }) => void go({ to: `/instruments/${instrument}/draft` }) },
    );
  return (
    <FormDialog
      title={t(from ? text.copy : text.make)}
      lead={t(text.makeLead)}
      act={t(text.makeAct)}
      busy={begin.isPending}
      error={begin.error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t(text.nameField)}
        problem={problemOf(begin.error, 'name')}
        value={name}
        onChange={setName}
      />
      <TextField
        name="instrument"
        label={t(text.keyField)}
        hint={t(text.keyHint)}
        problem={problemOf(begin.error, 'instrument')}
        value={key}
        onChange={setOwnKey}
      />
      <SelectField
        name="from"
        label={t(text.fromField)}
        problem={problemOf(begin.error, 'from')}
        value={model}
        onChange={setModel}
        options={[
          { value: '', label: t(text.fromEmpty) },
          ...instruments.map((one) => ({
            value: one.instrument,
            label: t(text.copyOf, { name: one.name[pageLanguage()] ?? '' }),
          })),
        ]}
      />
    </FormDialog>
  );
}
