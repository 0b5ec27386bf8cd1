import { useState } from 'react';
import { ambitions } from '#ambitions/contract.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  side: Side;
  about: 'joint' | 'ambition';
  thing: string;
  saidOf: string;
  onClose: () => void;
};

/** A party’s no, with what it thinks instead. */
export function NoDialog({ company, side, about, thing, saidOf, onClose }: Props) {
  const t = useSay();
  const [assent] = useState(makeId);
  const [note, setNote] = useState('');
  const { run, busy, error } = useAmbitionsAct(ambitions.sayAssent, company);
  return (
    <FormDialog
      title={t(text.noTitle, { side })}
      lead={t(text.noLead)}
      act={t(text.sayNo)}
      busy={busy}
      error={error}
      onSend={() => run({ assent, about, thing, side, word: 'no', saidOf, note }, onClose)}
      onClose={onClose}
    >
      <TextArea
        name="note"
        label={t(text.noNote)}
        value={note}
        onChange={setNote}
        problem={problemOf(error, 'note')}
      />
    </FormDialog>
  );
}
