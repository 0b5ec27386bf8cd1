import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import type { FormView, OwnAnswers } from '#surveys/apart-view.ts';
import { surveys } from '#surveys/contract.ts';
import { formText as text } from '#surveys/form-text.ts';
import { useFormAct } from '#surveys/web/use-forms.ts';

/** Hands in for one's own side, or takes that back while the other has not. */
export function FormHandIn({ view, own }: { view: FormView; own: OwnAnswers }) {
  const t = useSay();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const { run, busy, error } = useFormAct(surveys.markForm);
  const { company, line } = view;
  const { side, lacking } = own;
  const params = { company: company.company, form: line.form };
  const mark = (kind: 'handed-in' | 'taken-back', then?: (after: FormView) => void) =>
    run({ params, body: { mark: makeId(), kind, side } }, then);
  if (line.handedIn[side])
    return (
      <p className="act-row">
        <Button kind="second" icon="undo" busy={busy} onClick={() => mark('taken-back')}>
          {t(text.takeBack)}
        </Button>
        {error && <Note tone="act">{error.message}</Note>}
      </p>
    );
  const other = side === 'employer' ? 'employees' : 'employer';
  const send = () =>
    mark('handed-in', (after) => {
      setAsking(false);
      if (!after.shown)
        toast({
          message: t(text.handedToast),
          undo: { label: t(text.undo), act: () => mark('taken-back') },
        });
    });
  return (
    <>
      <p className="act-row">
        <Button
          reason={lacking > 0 ? t(text.handInWhyNot, { count: lacking }) : undefined}
          onClick={() => setAsking(true)}
        >
          {t(text.handIn, { side })}
        </Button>
      </p>
      {asking && (
        <FormDialog
          title={t(text.handIn, { side })}
          lead={t(line.handedIn[other] ? text.handInLast : text.handInFirst)}
          act={t(text.handIn, { side })}
          busy={busy}
          error={error}
          onSend={send}
          onClose={() => setAsking(false)}
        >
          {null}
        </FormDialog>
      )}
    </>
  );
}
