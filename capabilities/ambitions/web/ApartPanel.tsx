import { useState } from 'react';
import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { ChallengeForm } from '#ambitions/web/ChallengeForm.tsx';
import { FinishDialog } from '#ambitions/web/FinishDialog.tsx';
import { TwoSides } from '#ambitions/web/TwoSides.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** While the parties write apart: how far each is, and one’s own. */
export function ApartPanel({ view }: { view: AmbitionsView }) {
  const t = useSay();
  return (
    <div className="ambitions-stack">
      <TwoSides label={t(text.own, { side: 'other' })}>
        {(side) => <State finished={view.finished[side]} />}
      </TwoSides>
      {view.may.sides.map((side) => (
        <OwnChallenges key={side} view={view} side={side} />
      ))}
    </div>
  );
}

function State({ finished }: { finished: AmbitionsView['finished'][Side] }) {
  const t = useSay();
  if (!finished) return <Mark status="silent">{t(text.state, { done: 'no' })}</Mark>;
  const date = writeDay(finished.at.slice(0, 10), pageLanguage(), 'date');
  return <Mark status="plan">{t(text.doneBy, { date, name: finished.by })}</Mark>;
}

function OwnChallenges({ view, side }: { view: AmbitionsView; side: Side }) {
  const t = useSay();
  const { company } = view.company;
  const own = view.challenges.filter((one) => one.side === side);
  const isDone = view.finished[side] !== null;
  const add = useAmbitionsAct(ambitions.addChallenge, company);
  const button = (
    <Button
      icon="plus"
      kind={own.length === 0 ? 'primary' : 'second'}
      busy={add.busy}
      onClick={() => add.run({ challenge: makeId(), side })}
    >
      {t(text.add)}
    </Button>
  );
  return (
    <section aria-labelledby={`own-${side}`}>
      <h2 id={`own-${side}`}>{t(text.own, { side })}</h2>
      <Note tone="calm" icon="lock">
        {t(text.promise, { side })}
      </Note>
      {own.length === 0 && (
        <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
          {button}
        </Empty>
      )}
      <ol className="challenge-forms">
        {own.map((challenge, i) => (
          <li key={challenge.challenge}>
            <ChallengeForm company={company} challenge={challenge} n={i + 1} />
          </li>
        ))}
      </ol>
      {add.error && <Note tone="act">{add.error.message}</Note>}
      <p className="ambitions-acts">
        {!isDone && own.length > 0 && button}
        <Finish view={view} side={side} />
      </p>
    </section>
  );
}

/** Says that one’s own party is done, or writes again while the other still does. */
function Finish({ view, side }: { view: AmbitionsView; side: Side }) {
  const t = useSay();
  const [asking, setAsking] = useState(false);
  const { company } = view.company;
  const finish = useAmbitionsAct(ambitions.finishSide, company);
  const own = view.challenges.filter((one) => one.side === side);
  const isWhole = own.length > 0 && own.every(({ title, weight }) => title.value.trim() && weight.value);
  if (view.finished[side])
    return (
      <>
        <Button
          kind="second"
          icon="undo"
          busy={finish.busy}
          onClick={() => finish.run({ finish: makeId(), side, finished: false })}
        >
          {t(text.reopen)}
        </Button>
        {finish.error && <span role="alert">{finish.error.message}</span>}
      </>
    );
  return (
    <>
      <Button
        kind={isWhole ? 'primary' : 'second'}
        reason={isWhole ? undefined : t(text.finishWhyNot)}
        onClick={() => setAsking(true)}
      >
        {t(text.finish)}
      </Button>
      {asking && <FinishDialog company={company} side={side} onClose={() => setAsking(false)} />}
    </>
  );
}
