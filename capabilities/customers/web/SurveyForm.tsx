import { useState } from 'react';
import { cardText } from '#customers/card-text.ts';
import { customers } from '#customers/contract.ts';
import type { SurveyView } from '#customers/round-view.ts';
import { surveyText as text } from '#customers/survey-text.ts';
import { GradeField } from '#customers/web/GradeField.tsx';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { CheckboxField, TextArea } from '#platform/web/kit/Field.tsx';
import { summaryOf } from '#platform/web/kit/FormDialog.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

/** That this browser has answered a round, and nothing of what it answered. */
const memory = (round: string) => `customer-survey ${round}`;

export function answeredHere(round: string): boolean {
  try {
    return localStorage.getItem(memory(round)) !== null;
  } catch {
    // A browser that keeps nothing may answer again: it is told so where links are made.
    return false;
  }
}

function remember(round: string): void {
  try {
    localStorage.setItem(memory(round), 'answered');
  } catch {
    // As above.
  }
}

type Grades = { importance: number | null; performance: number | null };

type Props = { token: string; survey: SurveyView; onSent: () => void };

/** The questions. The answer has one id from the start, so that a second press on a bad line is the same answer. */
export function SurveyForm({ token, survey, onSent }: Props) {
  const t = useSay();
  const answer = useOneId();
  const [grades, setGrades] = useState<ReadonlyMap<string, Grades>>(new Map());
  const [words, setWords] = useState('');
  const [mayQuote, setMayQuote] = useState(false);
  const { mutate, isPending, error } = useAct(customers.answerSurvey);
  const gradesOf = (need: string): Grades => grades.get(need) ?? { importance: null, performance: null };
  const send = () => {
    const marks = survey.needs.map(({ need }) => ({ need, ...gradesOf(need) }));
    mutate(
      { body: { token, answer, marks, words, mayQuote: mayQuote && words.trim() !== '' } },
      {
        onSuccess: () => {
          remember(survey.round);
          onSent();
        },
      },
    );
  };
  return (
    <form
      className="form survey-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send();
      }}
    >
      {error && <ErrorSummary title={error.message} problems={summaryOf(error)} />}
      {survey.needs.map(({ need, name, language }, n) => (
        <section key={need} className="survey-need" aria-labelledby={`need-${need}`}>
          <h2 id={`need-${need}`} lang={language}>
            {name}
          </h2>
          <div className="pair grades">
            {(['importance', 'performance'] as const).map((kind) => (
              <GradeField
                key={kind}
                name={n === 0 && kind === 'importance' ? 'marks' : `${need}-${kind}`}
                label={t(text[kind])}
                hint={t(cardText[`${kind}Ends`])}
                none={t(text.dontKnow)}
                value={gradesOf(need)[kind]}
                onChange={(grade) =>
                  setGrades((now) => new Map(now).set(need, { ...gradesOf(need), [kind]: grade }))
                }
              />
            ))}
          </div>
        </section>
      ))}
      <TextArea
        name="words"
        label={t(text.words)}
        hint={t(text.wordsHint)}
        value={words}
        problem={problemOf(error, 'words')}
        onChange={setWords}
      />
      {words.trim() !== '' && (
        <CheckboxField name="mayQuote" label={t(text.mayQuote)} checked={mayQuote} onChange={setMayQuote} />
      )}
      <p>
        <Button type="submit" busy={isPending}>
          {t(text.send)}
        </Button>
      </p>
    </form>
  );
}
