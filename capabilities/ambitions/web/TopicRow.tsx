import { useState } from 'react';
import type { AmbitionsView, ChallengeView, TopicView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { pageText } from '#ambitions/page-text.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { LayDialog } from '#ambitions/web/LayDialog.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import { Voices } from '#ambitions/web/Voices.tsx';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { view: AmbitionsView; topic: TopicView };

/** One topic that has no words of both yet: who wrote what, how differently it is weighed, and what can be done. */
export function TopicRow({ view, topic }: Props) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const [laying, setLaying] = useState<ChallengeView | null>(null);
  const sort = useAmbitionsAct(ambitions.sortChallenge, company);
  const make = useAmbitionsAct(ambitions.addJointChallenge, company);
  const voices = view.challenges.filter((one) => one.topic === topic.topic);
  const first = voices[0];
  if (!first) return null;
  const named = first.title.value;
  const isShared = voices.length > 1;
  const takeOut = ({ challenge }: ChallengeView) => {
    const beside = voices.find((one) => one.challenge !== challenge)!.challenge;
    sort.run({ sorting: makeId(), challenge, beside: null }, () =>
      toast({
        message: t(text.takenOut),
        undo: {
          label: t(pageText.undo),
          act: () => sort.run({ sorting: makeId(), challenge, beside }),
        },
      }),
    );
  };
  return (
    <li className="topic">
      <p className="topic-weight">{weightLine()}</p>
      <Voices
        label={named}
        voices={voices}
        act={(voice) =>
          isShared && voice.may.sort ? (
            <Button
              kind="quiet"
              busy={sort.busy}
              aria-label={`${t(text.takeOut)}: ${voice.title.value}`}
              onClick={() => takeOut(voice)}
            >
              {t(text.takeOut)}
            </Button>
          ) : null
        }
      />
      <p className="ambitions-acts">
        {view.may.write && (
          <Button
            kind="second"
            busy={make.busy}
            aria-label={`${t(text.makeJoint)}: ${named}`}
            onClick={() => make.run({ joint: makeId(), challenge: first.challenge })}
          >
            {t(text.makeJoint)}
          </Button>
        )}
        {first.may.sort && !isShared && (
          <Button
            kind="quiet"
            reason={others().length === 0 ? t(text.nothingToLay) : undefined}
            aria-label={`${t(text.goesWith)}: ${named}`}
            onClick={() => setLaying(first)}
          >
            {t(text.goesWith)}
          </Button>
        )}
      </p>
      {(sort.error ?? make.error) && <p role="alert">{(sort.error ?? make.error)?.message}</p>}
      {laying && (
        <LayDialog company={company} challenge={laying} others={others()} onClose={() => setLaying(null)} />
      )}
    </li>
  );

  /** Those it can be laid with: of other topics that have no words of both. The other party’s come first. */
  function others(): ChallengeView[] {
    const rank = (one: ChallengeView) => Number(one.side === first?.side);
    return view.challenges
      .filter((one) => one.topic !== topic.topic && one.may.sort && one.title.value !== '')
      .toSorted((a, b) => rank(a) - rank(b));
  }

  function weightLine(): string {
    if (topic.difference !== null) return t(text.apartBy, { count: topic.difference });
    return topic.employer.length > 0 && topic.employees.length > 0
      ? t(text.weightNone)
      : t(text.onlyOne, { side: first?.side ?? 'employer' });
  }
}
