import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { officeText as text } from '#programme/office-text.ts';

/** A cohort: a name, and the template its companies follow. */
export function CohortDialog({ onMade, onClose }: { onMade: (cohort: string) => void; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const templates = useAnswer(programme.listTemplates, {});
  const act = useAct(programme.makeCohort);
  const [cohort] = useState(makeId);
  const [name, setName] = useState('');
  const [template, setTemplate] = useState('produktivitetsspranget');
  const newest = (templates.data?.templates ?? []).filter((one) => one.newest);
  const chosen = newest.some((one) => one.programme === template)
    ? template
    : (newest[0]?.programme ?? template);
  const make = () =>
    act.mutate(
      { body: { cohort, name, template: chosen } },
      {
        onSuccess: () => {
          toast({ message: t(text.cohortMade, { name }) });
          onMade(cohort);
        },
      },
    );
  return (
    <Dialog
      open
      title={t(text.makeCohort)}
      onClose={onClose}
      actions={
        <>
          <Button busy={act.isPending} onClick={make}>
            {t(text.make)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      {act.error && act.error.problems.length === 0 && <Note tone="act">{act.error.message}</Note>}
      <TextField
        name="cohortName"
        label={t(text.cohortName)}
        value={name}
        onChange={setName}
        problem={problemOf(act.error, 'name')}
      />
      <SelectField
        name="template"
        label={t(text.cohortTemplate)}
        value={chosen}
        onChange={setTemplate}
        problem={problemOf(act.error, 'template')}
        options={newest.map((one) => ({ value: one.programme, label: `${one.name} ${one.version}` }))}
      />
    </Dialog>
  );
}
