import { useSay } from '#platform/web/say.ts';
import { answerRate, answersBack, fewestAnswers } from '#pulse-boards/answer-rules.ts';
import { answerText as text } from '#pulse-boards/answer-text.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { fieldOf, type Thing } from '#pulse-boards/fold.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';

/** How many of those who asked this board got an answer in time; nothing where nobody has asked. */
export function Answers({ desk, board }: { desk: Desk; board: Thing }) {
  const t = useSay();
  const asked = [...desk.asked.values()].filter(({ owedBy }) => owedBy === board.thing);
  if (asked.length === 0) return null;
  const rate = answerRate(asked, { board, from: dayAfter(desk.today, -answersBack), today: desk.today });
  const days = Number(fieldOf(board, 'answerDays', 5));
  return (
    <section className="board-part" aria-label={t(text.answers)}>
      <h2>{t(text.answers)}</h2>
      <p>{rate ? t(text.rate, { ...rate }) : t(text.rateUnknown, { days })}</p>
      {!rate && <p className="small subtle">{t(text.rateWhen, { fewest: fewestAnswers })}</p>}
    </section>
  );
}
