import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { CheckboxField, RadioField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { principlesText as text } from '#principles/principles-text.ts';
import type { PrinciplesView } from '#principles/principles-view.ts';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

const ways = ['collecting', 'clustering', 'wording'] as const;
const wordOf = {
  collecting: text.fromCollecting,
  clustering: text.fromClustering,
  wording: text.fromWording,
};

/** Begins a round: from which end, and with whom. */
export function BeginDialog({ view, onClose }: { view: PrinciplesView; onClose: () => void }) {
  const t = useSay();
  const { company } = view.company;
  const isFirst = view.versions.length === 0;
  const [id] = useState(makeId);
  const [from, setFrom] = useState<string>(isFirst ? 'collecting' : 'wording');
  const [everyone, setEveryone] = useState(false);
  const { run, busy, error } = usePrinciplesAct(principles.beginRound, company);
  return (
    <FormDialog
      title={t(isFirst ? text.begin : text.beginNext)}
      act={t(isFirst ? text.begin : text.beginNext)}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={() =>
        run(
          { params: { company }, body: { round: id, from: from as (typeof ways)[number], everyone } },
          onClose,
        )
      }
    >
      <RadioField
        name="from"
        label={t(text.from)}
        value={from}
        onChange={setFrom}
        options={ways.map((value) => ({ value, label: t(wordOf[value]) }))}
      />
      {from !== 'wording' && (
        <CheckboxField
          name="everyone"
          label={t(text.everyone)}
          hint={t(text.everyoneHint)}
          checked={everyone}
          onChange={setEveryone}
        />
      )}
    </FormDialog>
  );
}
