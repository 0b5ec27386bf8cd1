import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import { wordsIn } from '#pulse-boards/fold.ts';
import { officeText as text } from '#pulse-boards/office-text.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** What waits for a line, and what was refused, with the reason, until somebody has read it. */
export function Standing({ desk }: { desk: Desk }) {
  const t = useSay();
  const { copy, reach, lasts } = desk.now;
  const waiting = copy.waiting.filter(({ seq }) => seq === null).length;
  return (
    <>
      {reach === 'away' && waiting > 0 && (
        <p className="small subtle" role="status">
          {t(lasts ? text.waitingHere : text.waitingInMemory, { count: waiting })}
        </p>
      )}
      {copy.refused.length > 0 && (
        <section className="board-refused" aria-label={t(text.refusedTitle)}>
          <h2>{t(text.refusedTitle)}</h2>
          <ul>
            {copy.refused.map(({ change, message }) => {
              const { text: own, name, note, answer, wish } = change.set as Record<string, unknown>;
              const what =
                [own, name, note, answer, wish].find((one) => typeof one === 'string' && one !== '') ??
                (wordsIn(desk.things.get(change.thing), 'text') || t(text.aChange));
              return (
                <li key={change.change}>
                  <span>
                    <b>{String(what)}</b>
                    <br />
                    {message}
                  </span>
                  <Button
                    kind="second"
                    aria-label={t(text.refusedCloseName, { what: String(what) })}
                    onClick={() => desk.dismiss(change.change)}
                  >
                    {t(text.refusedClose)}
                  </Button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
