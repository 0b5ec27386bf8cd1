import { toDate, toDay } from '#engines/journey/days.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore, workingDays } from '#engines/journey/working-days.ts';
import { cellName } from '#pulse-boards/change.ts';
import { later } from './moments.ts';
import type { CardStory } from './pulse-boards-story.ts';
import { type BoardAct, plain, type Telling } from './pulse-boards-telling.ts';

/** Cards from the day they were written to where they are now. */
export const cardActs = (telling: Telling): BoardAct[] =>
  telling.story.cards.flatMap((card, n) => cardAct(telling, card, n));

function cardAct(telling: Telling, card: CardStory, n: number): BoardAct[] {
  const { board, id, on, boardOf, days } = telling;
  const { list, text, by = card.from ?? null, ago, owner, raised, answer, said = [], column } = card;
  const thing = id(`card ${n}`);
  const written = on(ago, `card ${n}`);
  const acts: BoardAct[] = [];
  const add = (at: string, name: string | null, set: BoardAct['set'], told = board) =>
    acts.push({ at, name, kind: 'card', board: told, thing, set });
  add(written, by, {
    ...plain({ list, text, language: card.language ?? telling.story.language ?? 'nb' }),
    ...plain({ category: card.field && id(card.field), cell: cellOf(telling, card), ...originOf(card) }),
  });
  const taken = { owner, due: card.due === undefined ? undefined : dueOn(telling, card.due) };
  if (owner || taken.due) add(later(written, 3), by, plain(taken));
  if (card.weighed) add(later(written, 4), by, card.weighed);
  // Where it stands now it was put about halfway since.
  if (column && column !== 'to-do')
    add(ago === 0 ? later(written, 5) : on(ago >> 1, `card ${n} moved`), owner ?? by, { column });
  if (raised) {
    const at = ago === raised.ago ? later(written, 6) : on(raised.ago, `card ${n} raised`);
    const set = { raisedTo: boardOf(raised.to), raisedOn: days.at(raised.ago), wish: raised.wish };
    add(at, owner ?? by, set);
  }
  if (answer) {
    const at = on(answer.ago, `card ${n} answered`);
    add(
      at,
      answer.by,
      { answer: answer.text, answeredOn: days.at(answer.ago) },
      raised && boardOf(raised.to),
    );
  }
  for (const [i, word] of said.entries()) {
    const set = { card: thing, text: word.text, language: word.language ?? 'nb' };
    const at = later(word.ago === ago ? written : on(word.ago, `card ${n} word ${i}`), 10 + i);
    acts.push({ at, name: word.by ?? null, kind: 'word', board, thing: id(`card ${n} word ${i}`), set });
  }
  return acts;
}

const isWorkingDay = workingDays('no');

/** Nobody promises anything for a day off: what is late was due the working day before, the rest the one after. */
function dueOn({ today }: Telling, days: number): string {
  const day = toDay(today) + days;
  return toDate(days < 0 ? workingDayOnOrBefore(day, isWorkingDay) : workingDayOnOrAfter(day, isWorkingDay));
}

function cellOf({ id, days }: Telling, { answers }: CardStory): string | undefined {
  if (!answers) return;
  const shift = answers.shift === undefined ? null : id(`shift ${answers.shift}`);
  return cellName(id(answers.field), days.at(answers.back), shift);
}

const originOf = ({ from, team, list }: CardStory) =>
  from
    ? { origin: 'name', who: from }
    : team
      ? { origin: 'team', who: team }
      : list === 'suggestions'
        ? { origin: 'nobody' }
        : {};
