import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { principles } from '#principles/contract.ts';
import { mostPrinciples } from '#principles/limits.ts';
import { setText as text } from '#principles/set-text.ts';
import { DraftCard } from '#principles/web/DraftCard.tsx';
import { PilesPanel } from '#principles/web/PilesPanel.tsx';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { SignPanel } from '#principles/web/SignPanel.tsx';
import { usePrinciplesAct } from '#principles/web/use-principles.ts';

/** The principles in words, written by several at once, and the two signatures under them. */
export function WordPanel({ view, round }: InRound) {
  const t = useSay();
  const params = { company: view.company.company, round: round.round };
  const add = usePrinciplesAct(principles.addDraft, params.company);
  const word = usePrinciplesAct(principles.sayOfDraft, params.company);
  const inside = round.drafts.filter(({ isOut }) => !isOut);
  const outside = round.drafts.filter(({ isOut }) => isOut);
  const full = inside.length >= mostPrinciples ? t(text.fullSet) : undefined;
  const reason = view.may.lead ? full : t(text.onlyLeading);
  const error = add.error ?? word.error;
  return (
    <>
      {round.clusters.length > 0 && (
        <PilesPanel
          round={round}
          reason={reason}
          onMake={(cluster) => add.run({ params, body: { draft: makeId(), cluster } })}
        />
      )}
      <h3 className="principles-head">{t(text.set)}</h3>
      {error && <Note tone="act">{error.message}</Note>}
      <ol className="principles-drafts">
        {inside.map((draft, place) => (
          <DraftCard
            key={draft.draft}
            view={view}
            round={round}
            draft={draft}
            place={place}
            inside={inside}
          />
        ))}
      </ol>
      <p>
        <Button
          kind={inside.length === 0 ? 'primary' : 'second'}
          icon="plus"
          busy={add.busy}
          reason={reason}
          onClick={() => add.run({ params, body: { draft: makeId(), cluster: null } })}
        >
          {t(text.add)}
        </Button>
      </p>
      {outside.length > 0 && (
        <details className="principles-outs">
          <summary>{t(text.outs)}</summary>
          <ul>
            {outside.map((draft) => (
              <li key={draft.draft}>
                <Button
                  kind="quiet"
                  icon="undo"
                  reason={reason}
                  onClick={() =>
                    word.run({ params, body: { word: makeId(), draft: draft.draft, isOut: false } })
                  }
                >
                  {t(text.putBack, { words: draft.text.value || t(text.noWords) })}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <SignPanel view={view} round={round} />
    </>
  );
}
