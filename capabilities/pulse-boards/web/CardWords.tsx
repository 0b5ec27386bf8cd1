import { writeMoment } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { wordsOf } from '#pulse-boards/board-state.ts';
import { cardText as text } from '#pulse-boards/card-text.ts';
import { type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { Translated } from '#pulse-boards/web/Translated.tsx';
import type { Writing } from '#pulse-boards/web/use-card-draft.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** What is said on a card, the first first, and a place to say more. */
export function CardWords({ desk, card, writing }: { desk: Desk; card: Thing; writing: Writing }) {
  const t = useSay();
  const said = wordsOf(desk.things, card.thing).filter((word) => wordsIn(word, 'text') !== '');
  const comment = writing.shown('comment');
  const send = () =>
    comment.trim() === '' ? writing.refuse(t(text.textNeeded), 'comment') : writing.send(['comment']);
  return (
    <section aria-label={t(text.comments)}>
      {said.length > 0 && <h3>{t(text.comments)}</h3>}
      <ul className="board-words">
        {said.map((word) => {
          const stamp = desk.now.copy.held.stamps.get(word.fields.text?.seq ?? 0);
          return (
            <li key={word.thing}>
              <span lang={wordsIn(word, 'language') || undefined}>{wordsIn(word, 'text')}</span>
              <Translated company={desk.company} thing={word} />
              <span className="small subtle">
                {stamp
                  ? t(text.by, { name: stamp[0], when: writeMoment(stamp[1], pageLanguage()) })
                  : t(text.justNow)}
              </span>
            </li>
          );
        })}
      </ul>
      {desk.may.write && (
        <>
          <TextArea
            name="comment"
            label={t(text.comment)}
            value={comment}
            onChange={(words) => writing.write('comment', words)}
            problem={writing.problemAt('comment')}
          />
          <Button kind="second" onClick={send}>
            {t(text.sendComment)}
          </Button>
        </>
      )}
    </section>
  );
}
