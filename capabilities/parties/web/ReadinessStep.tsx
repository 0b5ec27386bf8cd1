import { useState } from 'react';
import { intakeText as text } from '#parties/intake-text.ts';
import type { IntakeView } from '#parties/intake-view.ts';
import { partiesText } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import type { ReadinessQuestion } from '#parties/readiness.ts';
import { readinessText } from '#parties/readiness-text.ts';
import { ReadinessDialog } from '#parties/web/ReadinessDialog.tsx';
import { type Side, sides } from '#people/contract.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { type Say, useSay } from '#platform/web/say.ts';

/** The readiness check: both parties' answers side by side, those that differ pointed out. */
export function ReadinessStep({ view }: { view: PartiesView }) {
  const t = useSay();
  const [answering, setAnswering] = useState<Side | null>(null);
  const { readiness, application, admitted } = view.intake;
  const shown = sides.some((side) => readiness[side].answers);
  const { sides: mine } = view.may;
  return (
    <>
      <p className="small subtle">{t(text.readinessLead)}</p>
      {shown ? <Answers readiness={readiness} asks={!admitted} /> : <GivenOrNot readiness={readiness} />}
      {application && !admitted && (
        <p className="parties-acts">
          {mine.length === 0 && (
            <Button kind="second" reason={t(partiesText.onlyParties)}>
              {t(text.answerFor, { side: 'employer' })}
            </Button>
          )}
          {mine.map((side) => (
            <Button
              key={side}
              kind={readiness[side].given ? 'second' : 'primary'}
              onClick={() => setAnswering(side)}
            >
              {t(readiness[side].given ? text.answerAgain : text.answerFor, { side })}
            </Button>
          ))}
        </p>
      )}
      {answering && <ReadinessDialog view={view} side={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

type Readiness = IntakeView['readiness'];

const wordOf = (readiness: Readiness, side: Side, t: Say): string =>
  t(readiness[side].given ? text.answered : text.notAnswered);

function GivenOrNot({ readiness }: { readiness: Readiness }) {
  const t = useSay();
  return <p>{sides.map((side) => `${t(partiesText[side])}: ${wordOf(readiness, side, t)}`).join(' · ')}</p>;
}

/** `asks`: the parties have yet to talk about where they differ. */
function Answers({ readiness, asks }: { readiness: Readiness; asks: boolean }) {
  const t = useSay();
  const answerOf = (side: Side, question: string) =>
    readiness[side].answers?.find((one) => one.question === question)?.answer;
  const differs = (question: string): boolean => {
    const [one, other] = sides.map((side) => answerOf(side, question));
    return one !== undefined && other !== undefined && one !== other;
  };
  const said = (side: Side, question: string): string => {
    const answer = answerOf(side, question);
    return answer ? t(readinessText[`answer-${answer}`]) : wordOf(readiness, side, t);
  };
  const both = sides.every((side) => readiness[side].answers);
  const count = readiness.questions.filter(differs).length;
  return (
    <>
      {both && <p className="readiness-differs">{t(text.differ, { count })}</p>}
      <DataTable
        caption={t(text.stepReadiness)}
        captionHidden
        columns={[
          { key: 'question', label: t(text.question) },
          { key: 'employer', label: t(partiesText.employer) },
          { key: 'employees', label: t(partiesText.employees) },
        ]}
        rows={readiness.questions.map((question) => ({
          key: question,
          act: asks && differs(question),
          cells: {
            question: t(readinessText[question as ReadinessQuestion]),
            employer: said('employer', question),
            employees: said('employees', question),
          },
        }))}
      />
      {sides.map(
        (side) =>
          readiness[side].note && (
            <p key={side} className="act-note">
              {t(partiesText[side])}: {readiness[side].note}
            </p>
          ),
      )}
    </>
  );
}
