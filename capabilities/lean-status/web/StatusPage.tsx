import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pageText as text } from '#lean-status/page-text.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import { nameOfRound } from '#lean-status/sentence.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { NoRounds } from '#lean-status/web/NoRounds.tsx';
import { OnTheTable } from '#lean-status/web/OnTheTable.tsx';
import { RatingStage } from '#lean-status/web/RatingStage.tsx';
import { useLeanStatus } from '#lean-status/web/use-lean-status.ts';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#lean-status/web/lean-status.css';
import '#lean-status/web/voices.css';

/** Where the company stands: rated apart, laid on the table, and agreed. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const [round, setRound] = useState<string | null>(null);
  const answer = useLeanStatus(company, round);
  if (answer.data) return <Shown view={answer.data} onRound={setRound} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(voiceText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={8} />;
}

function Shown({ view, onRound }: { view: LeanStatusView; onRound: (round: string | null) => void }) {
  const { round } = view;
  if (!round) return <NoRounds view={view} />;
  return round.laid ? (
    <OnTheTable view={view} round={round}>
      <RoundTabs view={view} onRound={onRound} />
    </OnTheTable>
  ) : (
    <RatingStage view={view} round={round}>
      <RoundTabs view={view} onRound={onRound} />
    </RatingStage>
  );
}

/** The rounds, where there are several; the latest is shown first. */
function RoundTabs({ view, onRound }: { view: LeanStatusView; onRound: (round: string | null) => void }) {
  const t = useSay();
  if (view.rounds.length < 2) return null;
  return (
    <div className="lean-tabs">
      <Tabs
        label={t(text.rounds)}
        tabs={view.rounds.map((one) => {
          const label = nameOfRound(one, pageLanguage());
          return {
            key: one.round,
            label: label.charAt(0).toLocaleUpperCase('nb') + label.slice(1),
            current: one.round === view.round?.summary.round,
          };
        })}
        onChoose={onRound}
      />
    </div>
  );
}
