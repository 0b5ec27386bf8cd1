import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { ChallengeForm } from '#ambitions/web/ChallengeForm.tsx';
import { JointCard } from '#ambitions/web/JointCard.tsx';
import { TopicRow } from '#ambitions/web/TopicRow.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

/** When both have finished: what is loose side by side, what has words of both, and what they do not agree on. */
export function TogetherPanel({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const loose = view.topics.filter(({ joint }) => joint === null);
  const common = view.joints.filter(({ state }) => state !== 'disagreed');
  const parted = view.joints.filter(({ state }) => state === 'disagreed');
  return (
    <div className="ambitions-stack">
      {loose.length > 0 && (
        <section aria-labelledby="side-by-side">
          <h2 id="side-by-side">{t(text.sideBySide)}</h2>
          <p className="subtle">{t(text.sideBySideLead)}</p>
          <ol className="topics">
            {loose.map((topic) => (
              <TopicRow key={topic.topic} view={view} topic={topic} />
            ))}
          </ol>
        </section>
      )}
      {common.length > 0 && (
        <section aria-labelledby="in-common">
          <h2 id="in-common">{t(text.jointSection)}</h2>
          <ol className="joints">
            {common.map((joint) => (
              <JointCard key={joint.joint} view={view} joint={joint} />
            ))}
          </ol>
        </section>
      )}
      {parted.length > 0 && (
        <section aria-labelledby="not-agreed">
          <h2 id="not-agreed">{t(text.partedSection)}</h2>
          <p className="subtle">{t(text.partedLead)}</p>
          <ol className="joints">
            {parted.map((joint) => (
              <JointCard key={joint.joint} view={view} joint={joint} />
            ))}
          </ol>
        </section>
      )}
      <Later view={view} />
    </div>
  );
}

/** Challenges that come up after both have shown theirs: added, and marked as that. */
function Later({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const { company } = view.company;
  const add = useAmbitionsAct(ambitions.addChallenge, company);
  const writing = view.challenges.filter(({ may }) => may.write);
  if (view.may.sides.length === 0) return null;
  return (
    <div>
      <ol className="challenge-forms">
        {writing.map((challenge, i) => (
          <li key={challenge.challenge}>
            <ChallengeForm company={company} challenge={challenge} n={i + 1} />
          </li>
        ))}
      </ol>
      {add.error && <Note tone="act">{add.error.message}</Note>}
      <p className="ambitions-acts">
        {view.may.sides.map((side) => (
          <Button
            key={side}
            kind="quiet"
            icon="plus"
            busy={add.busy}
            onClick={() => add.run({ challenge: makeId(), side })}
          >
            {t(text.addFor, { side })}
          </Button>
        ))}
      </p>
    </div>
  );
}
