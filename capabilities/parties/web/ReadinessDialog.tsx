import { useState } from 'react';
import { parties } from '#parties/contract.ts';
import { intakeText as text } from '#parties/intake-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { type ReadinessAnswer, type ReadinessQuestion, readinessAnswers } from '#parties/readiness.ts';
import { readinessText } from '#parties/readiness-text.ts';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import type { Side } from '#people/contract.ts';
import { RadioField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** Ten questions for one party. All are answered: not knowing is an answer. */
export function ReadinessDialog({
  view,
  side,
  onClose,
}: {
  view: PartiesView;
  side: Side;
  onClose: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const readiness = useOneId();
  const { company } = view.company;
  const { questions, instrument } = view.intake.readiness;
  const before = view.intake.readiness[side];
  const [answers, setAnswers] = useState<Record<string, ReadinessAnswer>>(() =>
    Object.fromEntries((before.answers ?? []).map(({ question, answer }) => [question, answer])),
  );
  const [note, setNote] = useState(before.note);
  const { run, busy, error } = usePartiesAct(parties.answerReadiness, company);
  const send = () => {
    const given = Object.entries(answers).map(([question, answer]) => ({ question, answer }));
    run({ params: { company }, body: { readiness, side, instrument, answers: given, note } }, () => {
      toast({ message: t(text.answersSaved) });
      onClose();
    });
  };
  return (
    <FormDialog
      wide
      title={t(text.answerFor, { side })}
      lead={t(text.readinessLead)}
      act={t(text.sendAnswers)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {questions.map((question) => (
        <div key={question} className="readiness-question">
          <RadioField
            name={`answer.${question}`}
            label={t(readinessText[question as ReadinessQuestion])}
            value={answers[question] ?? ''}
            onChange={(answer) => setAnswers((now) => ({ ...now, [question]: answer as ReadinessAnswer }))}
            options={readinessAnswers.map((answer) => ({
              value: answer,
              label: t(readinessText[`answer-${answer}`]),
            }))}
          />
        </div>
      ))}
      <TextArea name="note" label={t(text.sheetNote)} value={note} onChange={setNote} />
    </FormDialog>
  );
}
