import { useState } from 'react';
import { type AmbitionDraft, draftOf, sentOf, unreadable } from '#ambitions/ambition-draft.ts';
import { ambitionText as text } from '#ambitions/ambition-text.ts';
import type { AmbitionsView, AmbitionView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { FigureFields } from '#ambitions/web/FigureFields.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { CheckboxField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: AmbitionsView; ambition: AmbitionView | null; onClose: () => void };

/** Writes an ambition, or changes one. */
export function AmbitionDialog({ view, ambition, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [ids] = useState(() => ({ ambition: ambition?.ambition ?? makeId(), content: makeId() }));
  // What one saw when the form was opened: somebody else’s change meanwhile is told of, and not written over.
  const [basedOn] = useState(ambition?.content ?? null);
  const [draft, setDraft] = useState(() => draftOf(view, ambition, pageLanguage()));
  const [unread, setUnread] = useState<readonly string[]>([]);
  const { run, busy, error } = useAmbitionsAct(ambitions.saveAmbition, view.company.company);
  const set = (change: Partial<AmbitionDraft>) => setDraft((before) => ({ ...before, ...change }));
  const problem = (field: string) => (unread.includes(field) ? t(text.notNumber) : problemOf(error, field));
  const send = () => {
    const strange = unreadable(draft);
    setUnread(strange);
    if (strange.length > 0) return document.getElementById(`field-${strange[0]}`)?.focus();
    run({ ...ids, basedOn, ...sentOf(draft) }, () => {
      onClose();
      toast({ message: t(text.saved) });
    });
    return undefined;
  };
  return (
    <FormDialog
      wide
      title={t(text.dialogTitle)}
      lead={ambition && (ambition.said.employer || ambition.said.employees) ? t(text.changeNote) : undefined}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextArea
        name="statement"
        label={t(text.statement)}
        value={draft.statement}
        onChange={(statement) => set({ statement })}
        problem={problem('statement')}
      />
      <FigureFields view={view} draft={draft} set={set} problem={problem} />
      <fieldset className="answers" aria-describedby={problem('answers') ? 'answers-problem' : undefined}>
        <legend id="field-answers" tabIndex={-1}>
          {t(text.answers)}
        </legend>
        {view.joints.map(({ joint, wording }) => (
          <CheckboxField
            key={joint}
            name={`answer-${joint}`}
            label={wording.value || '–'}
            checked={draft.answers.includes(joint)}
            onChange={(checked) =>
              set({
                answers: checked ? [...draft.answers, joint] : draft.answers.filter((one) => one !== joint),
              })
            }
          />
        ))}
        {problem('answers') && (
          <p id="answers-problem" className="field-problem">
            {problem('answers')}
          </p>
        )}
      </fieldset>
    </FormDialog>
  );
}
