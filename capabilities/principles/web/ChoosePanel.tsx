import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { dotsEach } from '#principles/limits.ts';
import { roundText as text } from '#principles/round-text.ts';
import type { Cluster } from '#principles/round-view.ts';
import type { InRound } from '#principles/web/RoundSection.tsx';
import { StepButton } from '#principles/web/StepButton.tsx';
import { useDots } from '#principles/web/use-dots.ts';

/** Three dots each, placed on piles in secret. */
export function ChoosePanel({ view, round }: InRound) {
  const t = useSay();
  const params = { company: view.company.company, round: round.round };
  const { dots, place, error } = useDots({ view, round });
  const left = dotsEach - dots.length;
  const add = ({ cluster }: Cluster) => void place([...dots, cluster]);
  const take = ({ cluster }: Cluster) => void place(dots.toSpliced(dots.lastIndexOf(cluster), 1));
  const takesPart = view.may.takePart;
  return (
    <>
      <Note tone="calm" icon="lock">
        {t(text.dotsPromise)}
      </Note>
      {error && <Note tone="act">{error.message}</Note>}
      {takesPart && (
        <p className="principles-count" role="status">
          {t(text.dotsLeft, { count: left })}
        </p>
      )}
      <ul className="principles-choices">
        {round.clusters.map((cluster) => {
          const count = dots.filter((dot) => dot === cluster.cluster).length;
          const name = cluster.name.value || t(text.noName);
          return (
            <li key={cluster.cluster}>
              <div>
                <h3>{name}</h3>
                <ul className="small subtle">
                  {round.cards
                    .filter((card) => card.cluster === cluster.cluster)
                    .map((card) => (
                      <li key={card.card}>{card.text}</li>
                    ))}
                </ul>
              </div>
              {takesPart && (
                <div className="principles-dots">
                  <span className="hidden">{t(text.dotsHere, { count })}</span>
                  <button
                    type="button"
                    aria-label={t(text.takeDot, { name })}
                    aria-disabled={count === 0}
                    onClick={() => count > 0 && take(cluster)}
                  >
                    −
                  </button>
                  <span aria-hidden="true" className="principles-dot-row">
                    {Array.from({ length: dotsEach }, (_, n) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: three places that never move.
                      <i key={n} className={n < count ? 'dot-on' : undefined} />
                    ))}
                  </span>
                  <button
                    type="button"
                    aria-label={t(text.addDot, { name })}
                    aria-disabled={left === 0}
                    onClick={() => left > 0 && add(cluster)}
                  >
                    +
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <p className="principles-acts">
        <StepButton
          {...params}
          to="wording"
          kind={takesPart && left > 0 ? 'second' : 'primary'}
          label={t(text.closeChoice)}
          reason={view.may.lead ? undefined : t(text.onlyLeading)}
          ask={{ title: t(text.closeAsk), body: t(text.closeBody) }}
        />
      </p>
    </>
  );
}
