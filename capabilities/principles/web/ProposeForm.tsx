import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { SelectField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { Cluster } from '#principles/round-view.ts';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

type Props = { company: string; round: string; clusters: readonly Cluster[] };

/** The short way: a proposal straight on the table, with the name of whoever makes it. */
export function ProposeForm(props: Props) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="second" icon="plus" onClick={() => setOpen(true)}>
        {t(text.propose)}
      </Button>
      {open && <ProposeDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeDialog({ company, round, clusters, onClose }: Props & { onClose: () => void }) {
  const t = useSay();
  const [card] = useState(makeId);
  const [words, setWords] = useState('');
  const [cluster, setCluster] = useState('');
  const { run, busy, error } = usePrinciplesAct(principles.proposeCard, company);
  return (
    <FormDialog
      title={t(text.propose)}
      lead={t(text.proposeHint)}
      act={t(text.propose)}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={() =>
        run({ params: { company, round }, body: { card, text: words, cluster: cluster || null } }, onClose)
      }
    >
      <TextArea
        name="text"
        label={t(text.noteLabel)}
        value={words}
        onChange={setWords}
        problem={problemOf(error, 'text')}
      />
      <SelectField
        name="cluster"
        label={t(text.moveTo)}
        value={cluster}
        onChange={setCluster}
        problem={problemOf(error, 'cluster')}
        options={[
          { value: '', label: t(text.loose) },
          ...clusters.map((one) => ({ value: one.cluster, label: one.name.value || t(text.noName) })),
        ]}
      />
    </FormDialog>
  );
}
