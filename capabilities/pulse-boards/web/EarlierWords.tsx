import { writeMoment } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

type Props = { desk: Desk; thing: Thing; field: string; onUse?: (words: string) => void };

/** Words that were crossed by others written at the same time: one press away, and nothing of them is lost. */
export function EarlierWords({ desk, thing, field, onUse }: Props) {
  const t = useSay();
  const earlier = thing.earlier.filter((one) => one.field === field);
  if (earlier.length === 0) return null;
  return (
    <details className="board-earlier">
      <summary>{t(text.earlier)}</summary>
      <ul>
        {earlier.map(({ seq, value }) => {
          const stamp = desk.now.copy.held.stamps.get(seq);
          return (
            <li key={seq}>
              <span>{String(value)}</span>
              {stamp?.[0] && (
                <span className="small subtle">
                  {t(text.by, { name: stamp[0], when: writeMoment(stamp[1], pageLanguage()) })}
                </span>
              )}
              {onUse && (
                <button type="button" onClick={() => onUse(String(value))}>
                  {t(text.useEarlier)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
