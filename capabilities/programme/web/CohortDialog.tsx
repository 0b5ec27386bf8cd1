import { useId, useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import type { Cohort } from '#programme/office-shapes.ts';
import { officeText as text } from '#programme/office-text.ts';

type Props = { onMade: (cohort: Cohort) => void; onClose: () => void };

/** A cohort: a name, and the template its companies follow. The id is made once, so a retry is the same cohort. */
export function CohortDialog({ onMade, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const form = useId();
  const templates = useAnswer(programme.listTemplates, {});
  const act = useAct(programme.makeCohort);
  const [cohort] = useState(makeId);
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<string | null>(null);
  const newest = (templates.data?.templates ?? []).filter((one) => one.newest);
  // An example shows that a programme is data; no company is to be enrolled in it, unless there is nothing else.
  const offered = newest.some(({ example }) => !example) ? newest.filter(({ example }) => !example) : newest;
  const chosen = template ?? offered[0]?.programme ?? '';
  const make = () =>
    act.mutate(
      { body: { cohort, name, template: chosen } },
      {
        onSuccess: (made) => {
          toast({ message: t(text.cohortMade, { name: made.name }) });
          onMade(made);
        },
      },
    );
  const error = act.error ?? templates.error;
  return (
    <Dialog
      open
      title={t(text.makeCohort)}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} busy={act.isPending}>
            {t(text.make)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="cohort-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) make();
        }}
      >
        {error && error.problems.length === 0 && <Note tone="act">{error.message}</Note>}
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
          options={offered.map((one) => ({ value: one.programme, label: `${one.name} ${one.version}` }))}
        />
      </form>
    </Dialog>
  );
}
