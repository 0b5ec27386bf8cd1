import { depthSideText as text } from '#indicators/depth-side-text.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { dayOf, type Open } from '#indicators/web/depth.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Where somebody decided that the limits begin anew, and where that was taken back: both stay to be read. */
export function LimitList({ view, onOpen }: { view: IndicatorView; onOpen: (open: Open) => void }) {
  const t = useSay();
  const language = pageLanguage();
  const { rebases, definition, may } = view;
  if (rebases.length === 0 && !may.decide) return null;
  return (
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">{t(text.rebases)}</h2>
      {rebases.length === 0 && <p className="small subtle">{t(text.noRebases)}</p>}
      {rebases.length > 0 && (
        <ul className="depth-rows">
          {rebases.map(({ rebase, from, reason, decided, removed }) => (
            <li key={rebase} className={removed ? 'depth-gone' : undefined}>
              <div>
                <h3>
                  {t(text.rebasedFrom, { period: writePeriod(from, definition.period, language, 'full') })}
                </h3>
                <p className="small">
                  {t(text.rebasedBy, {
                    reason: ended(reason),
                    name: decided.by,
                    date: dayOf(decided.at, language),
                  })}
                </p>
                {removed && (
                  <p className="small subtle">
                    {t(text.takenBackBy, {
                      name: removed.by,
                      date: dayOf(removed.at, language),
                      reason: removed.reason,
                    })}
                  </p>
                )}
              </div>
              {may.decide && !removed && (
                <Button kind="quiet" onClick={() => onOpen({ kind: 'take-back', rebase })}>
                  {t(text.takeBack)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {may.decide && (
        <p className="depth-act">
          <Button kind="second" onClick={() => onOpen({ kind: 'rebase' })}>
            {t(text.rebase)}
          </Button>
        </p>
      )}
    </section>
  );
}

/** A reason is a sentence, also where its writer left out the full stop. */
const ended = (reason: string): string => (/[.!?…]$/.test(reason) ? reason : `${reason}.`);
