import { Stepper } from '#platform/web/kit/Stepper.tsx';
import { useSay } from '#platform/web/say.ts';
import type { PrinciplesView } from '#principles/principles-view.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { RoundView } from '#principles/round-view.ts';
import { ChoosePanel } from '#principles/web/ChoosePanel.tsx';
import { CollectPanel } from '#principles/web/CollectPanel.tsx';
import { StepButton } from '#principles/web/StepButton.tsx';
import { TablePanel } from '#principles/web/TablePanel.tsx';
import { WordPanel } from '#principles/web/WordPanel.tsx';
import '#principles/web/principles-round.css';

const stages = ['collecting', 'clustering', 'choosing', 'wording'] as const;

export type InRound = { view: PrinciplesView; round: RoundView };

/** The round that makes the next principles, at the step where it stands. */
export function RoundSection({ view, round }: InRound) {
  const t = useSay();
  const { company } = view.company;
  return (
    <section aria-labelledby="round-title">
      <h2 id="round-title">{t(text.round)}</h2>
      <Stepper
        steps={stages.map((stage) => t(text[`stage-${stage}`]))}
        current={stages.indexOf(round.stage as (typeof stages)[number]) + 1}
      />
      {round.stage === 'collecting' && <CollectPanel view={view} round={round} />}
      {round.stage === 'clustering' && <TablePanel view={view} round={round} />}
      {round.stage === 'choosing' && <ChoosePanel view={view} round={round} />}
      {round.stage === 'wording' && <WordPanel view={view} round={round} />}
      {view.may.lead && (
        <p className="principles-leave">
          <StepButton
            company={company}
            round={round.round}
            to="left"
            kind="quiet"
            label={t(text.leave)}
            ask={{ title: t(text.leaveAsk), body: t(text.leaveBody) }}
          />
        </p>
      )}
    </section>
  );
}
