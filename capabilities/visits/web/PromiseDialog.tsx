import { useState } from 'react';
import type { OwnerSide } from '#actions/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import type { StandingPromise } from '#visits/note.ts';
import { noteText as text } from '#visits/note-text.ts';
import type { VisitPerson } from '#visits/visit-view.ts';
import { refusedHere, useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';

type Props = { here: VisitHere; promise: StandingPromise | null; onClose: () => void };

const sides: readonly OwnerSide[] = ['employer', 'employees', 'adviser'];
const somebodyElse = 'else';

const draftOf = (promise: StandingPromise | null) => ({
  what: promise?.what ?? '',
  owner: promise ? (promise.owner ?? somebodyElse) : '',
  ownerName: promise?.owner === null ? promise.ownerName : '',
  ownerSide: promise?.ownerSide ?? ('' as OwnerSide | ''),
  due: promise?.due ?? '',
});

/** What is promised, by whom and when: nothing is a promise without all three. */
export function PromiseDialog({ here, promise, onClose }: Props) {
  const t = useSay();
  const [draft, setDraft] = useState(() => draftOf(promise));
  const [id] = useState(() => promise?.promise ?? makeId());
  const [error, setError] = useState<CallRefused | null>(null);
  const [busy, setBusy] = useState(false);
  const { write } = useNoteActs(here);
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  const owner = here.view.people.find(({ person }) => person === draft.owner);
  // Somebody who speaks for nobody here, or has no account, is asked on whose behalf they promise.
  const asksSide = draft.owner === somebodyElse || (owner !== undefined && owner.side === null);
  const send = async () => {
    const due = /^\d{4}-\d\d-\d\d$/.test(draft.due) ? draft.due : null;
    const problem = problemIn(draft, asksSide, due, t);
    if (problem) return setError(problem);
    setBusy(true);
    try {
      await write(
        {
          kind: 'promised',
          promise: id,
          what: draft.what.trim(),
          owner: owner?.person ?? null,
          ownerName: owner?.name ?? draft.ownerName.trim(),
          ownerSide: owner?.side ?? (draft.ownerSide || null),
          due,
        },
        draft.what,
      );
      onClose();
    } catch (refused) {
      if (refused instanceof CallRefused) setError(refused);
      else throw refused;
    } finally {
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={t(promise ? text.changeTitle : text.addTitle)}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={() => void send()}
      onClose={onClose}
    >
      <TextField {...field('what')} label={t(text.what)} />
      <SelectField
        {...field('owner')}
        label={t(text.owner)}
        options={[
          { value: '', label: t(text.choose) },
          ...here.view.people.map((one) => ({ value: one.person, label: nameOf(one, t) })),
          { value: somebodyElse, label: t(text.someone) },
        ]}
      />
      {draft.owner === somebodyElse && <TextField {...field('ownerName')} label={t(text.ownerName)} />}
      {asksSide && (
        <RadioField
          {...field('ownerSide')}
          label={t(text.ownerSide)}
          options={sides.map((value) => ({ value, label: t(text[`side-${value}`]) }))}
        />
      )}
      <DateField {...field('due')} label={t(text.due)} />
    </FormDialog>
  );
}

const nameOf = ({ name, side }: VisitPerson, t: Say): string =>
  side ? t(text[`for-${side}`], { name }) : name;

/** What is missing, told at its field; who is asked by name is missing at the name. */
function problemIn(
  draft: ReturnType<typeof draftOf>,
  asksSide: boolean,
  due: string | null,
  t: Say,
): CallRefused | null {
  if (draft.what.trim() === '') {
    const message = t(text.whatNeeded);
    return new CallRefused(422, { code: 'invalid', message, problems: [{ field: 'what', message }] });
  }
  if (draft.owner === '') return refusedHere('owner-needed', 'owner');
  if (draft.owner === somebodyElse && draft.ownerName.trim() === '')
    return refusedHere('owner-needed', 'ownerName');
  if (asksSide && draft.ownerSide === '') return refusedHere('owner-needed', 'ownerSide');
  return due === null ? refusedHere('due-needed', 'due') : null;
}
