import { useState } from 'react';
import { jointBodies } from '#parties/bodies.ts';
import { parties } from '#parties/contract.ts';
import { intakeText as text } from '#parties/intake-text.ts';
import { partiesText } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

const places = ['board', ...jointBodies] as const;
type Place = (typeof places)[number];

/** The meeting that dealt with it: which body, when, and its case number. */
export function AnchoringDialog({ view, onClose }: { view: PartiesView; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const anchoring = useOneId();
  const { company } = view.company;
  const { board, due } = view.intake.anchoring;
  const [body, setBody] = useState<Place>(board ? (due[0] ?? 'board') : 'board');
  const [heldOn, setHeldOn] = useState('');
  const [caseNumber, setCaseNumber] = useState('');
  const [note, setNote] = useState('');
  const { run, busy, error } = usePartiesAct(parties.recordAnchoring, company);
  const send = () =>
    run({ params: { company }, body: { anchoring, body, heldOn, caseNumber, note } }, () => {
      toast({ message: t(text.anchoringSaved) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.recordAnchoring)}
      act={t(partiesText.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        name="body"
        label={t(text.whichBody)}
        value={body}
        onChange={(value) => setBody(value as Place)}
        options={places.map((value) => ({ value, label: t(text[value]) }))}
      />
      <DateField
        name="heldOn"
        label={t(text.heldOn)}
        value={heldOn}
        onChange={setHeldOn}
        problem={problemOf(error, 'heldOn')}
      />
      <TextField
        name="caseNumber"
        label={t(text.caseNumber)}
        value={caseNumber}
        onChange={setCaseNumber}
        problem={problemOf(error, 'caseNumber')}
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
