import { Button } from '#platform/web/kit/Button.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import { fewestVoters } from '#principles/limits.ts';
import { roundText } from '#principles/round-text.ts';
import type { RoundView, Tally } from '#principles/round-view.ts';
import { setText as text } from '#principles/set-text.ts';

type Props = { round: RoundView; reason: string | undefined; onMake: (cluster: string) => void };

/** The piles, those with most dots first, each of which can become a principle. */
export function PilesPanel({ round, reason, onMake }: Props) {
  const t = useSay();
  const piles = round.clusters.toSorted((a, b) => (b.dots?.total ?? 0) - (a.dots?.total ?? 0));
  return (
    <div className="principles-from">
      <h3>{t(text.fromPiles)}</h3>
      {round.voters && <p className="small subtle">{votersLine(round.voters, t)}</p>}
      <ul>
        {piles.map(({ cluster, name, dots }) => {
          const cards = round.cards.filter((card) => card.cluster === cluster);
          const isTaken = round.drafts.some((draft) => draft.cluster === cluster && !draft.isOut);
          const words = name.value || t(roundText.noName);
          return (
            <li key={cluster}>
              <details>
                <summary>
                  <span>{words}</span>
                  <span className="small subtle">
                    {dots ? dotsLine(dots, t) : t(text.cardsInside, { count: cards.length })}
                  </span>
                </summary>
                <ul className="small subtle">
                  {cards.map(({ card, text: written }) => (
                    <li key={card}>{written}</li>
                  ))}
                </ul>
              </details>
              {isTaken ? (
                <Tag tone="plan">{t(text.isPrinciple)}</Tag>
              ) : (
                <Button kind="quiet" icon="plus" reason={reason} onClick={() => onMake(cluster)}>
                  {t(text.makePrinciple, { name: words })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function votersLine({ total, employer, employees }: Tally, t: Say): string {
  if (total < fewestVoters) return t(text.votersTooFew);
  return employer === null || employees === null
    ? t(text.votersTogether, { total })
    : t(text.votersApart, { employer, employees });
}

const dotsLine = ({ total, employer, employees }: Tally, t: Say): string =>
  employer === null || employees === null
    ? t(text.dotsTotal, { total })
    : t(text.dotsApart, { employer, employees });
