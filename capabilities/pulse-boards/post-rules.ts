import { toDate, toDay } from '#engines/journey/days.ts';
import { workingDays } from '#engines/journey/working-days.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { categoriesOf } from '#pulse-boards/board-state.ts';
import type { Value } from '#pulse-boards/change.ts';
import { fieldOf, type Thing, type Things, wordsIn } from '#pulse-boards/fold.ts';
import type { Posted, PostList } from '#pulse-boards/post-endpoints.ts';

/** Links a board has in use at a time: one by each machine of a large hall. */
export const mostLinks = 60;

export type Wish = {
  readonly list: PostList;
  readonly text: string;
  readonly language: string;
  readonly origin: 'name' | 'team' | 'nobody';
  readonly who: string;
  readonly category: string | null;
};

/** A board's categories in use by their names, in their order. */
export const categoriesToChoose = (things: Things, board: string): { category: string; name: string }[] =>
  categoriesOf(things, board).map((category) => ({
    category: category.thing,
    name: wordsIn(category, 'name'),
  }));

/** One that has been taken down meanwhile still says what it was about: a post may have waited on a phone. */
export const isCategoryOf = (things: Things, board: string, category: string): boolean =>
  things.get(category)?.kind === 'category' && things.get(category)?.board === board;

export function refusePost(
  things: Things,
  board: string,
  { origin, who, category }: Wish,
): Refusal<'who-needed' | 'category-unknown'> | null {
  if (origin !== 'nobody' && who === '') return refuse('who-needed', { field: 'who' });
  if (category !== null && !isCategoryOf(things, board, category))
    return refuse('category-unknown', { field: 'category' });
  return null;
}

/** The fields of the card; who wants no name on it leaves none, whatever was sent along. */
export function cardOf(wish: Wish, photo: string | null): Record<string, Value> {
  const { list, text, language, origin, who, category } = wish;
  return {
    list,
    text,
    language,
    origin,
    ...(origin !== 'nobody' && { who }),
    ...(category !== null && { category }),
    ...(photo !== null && { photo }),
    ...(list !== 'recognitions' && { column: 'to-do' }),
  };
}

/** What happens next. `today` is the day it is posted, which does not count. */
export function postedOn(board: Thing, list: PostList, today: string): Posted {
  const cadence = fieldOf(board, 'cadence') as Posted['cadence'];
  const time = fieldOf(board, 'time') as string | null;
  const days = Number(fieldOf(board, 'answerDays', 5));
  return { answerBy: list === 'recognitions' ? null : workingDayAfter(today, days), cadence, time };
}

/** The day some working days after another, by the Norwegian calendar. */
export function workingDayAfter(today: string, days: number): string {
  const isWorkingDay = workingDays('no');
  let day = toDay(today);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return toDate(day);
}
