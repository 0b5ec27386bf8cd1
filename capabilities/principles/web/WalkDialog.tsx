import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { SelectField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { walkText as text } from '#principles/walk-text.ts';
import type { Quarter } from '#principles/walk-view.ts';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

type Props = { company: string; quarter: Quarter; side: Side; onClose: () => void };
type Answer = { principle: string; score: string; example: string };

const scores = [1, 2, 3, 4, 5] as const;

/** One party's answers for every principle, sent together. */
export function WalkDialog({ company, quarter, side, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const lines = quarter.lines.toSorted((a, b) => a.number - b.number);
  const [id] = useState(makeId);
  const [tried, setTried] = useState(false);
  const [answers, setAnswers] = useState<readonly Answer[]>(() =>
    lines.map((line) => ({
      principle: line.principle,
      score: String(line[side]?.score ?? ''),
      example: line[side]?.example ?? '',
    })),
  );
  const { run, busy, error } = usePrinciplesAct(principles.answerCheck, company);
  const set = (n: number, part: Partial<Answer>) =>
    setAnswers((before) => before.with(n, { ...before[n]!, ...part }));
  const missing = answers.findIndex(({ score }) => score === '');
  const send = () => {
    setTried(true);
    if (missing >= 0) {
      document.getElementById(`field-score-${missing}`)?.focus();
      return;
    }
    const sent = answers.map((one) => ({ ...one, score: Number(one.score) }));
    run({ params: { company }, body: { answer: id, quarter: quarter.quarter, side, answers: sent } }, () => {
      onClose();
      toast({ message: t(text.sent) });
    });
  };
  return (
    <FormDialog
      wide
      title={t(text.answer, { side })}
      act={t(text.send)}
      busy={busy}
      error={error}
      onClose={onClose}
      onSend={send}
    >
      {lines.map((line, n) => (
        <fieldset key={line.principle} className="principles-answer">
          <legend>
            {line.number}. {line.text}
          </legend>
          <SelectField
            name={`score-${n}`}
            label={t(text.name)}
            value={answers[n]?.score ?? ''}
            onChange={(score) => set(n, { score })}
            problem={tried && answers[n]?.score === '' ? t(text.scoreNeeded) : undefined}
            options={[
              { value: '', label: t(text.choose) },
              ...scores.map((score) => ({ value: String(score), label: t(text[`score-${score}`]) })),
            ]}
          />
          <TextArea
            name={`example-${n}`}
            label={t(text.example)}
            value={answers[n]?.example ?? ''}
            onChange={(example) => set(n, { example })}
          />
        </fieldset>
      ))}
    </FormDialog>
  );
}
