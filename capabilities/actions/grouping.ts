import type { ActionView, OwnerSide } from '#actions/action-view.ts';
import { addDays } from '#engines/journey/days.ts';

/** Days ahead that count as soon. */
const soonDays = 14;
/** Days what is over stays in view before it is folded away. */
const recentDays = 30;

export type Whose = 'everybody' | 'mine' | OwnerSide;

export type Grouped = {
  late: ActionView[];
  soon: ActionView[];
  later: ActionView[];
  over: ActionView[];
  /** Over for longer than a month. */
  older: ActionView[];
};

const dayOfLastWord = (action: ActionView): string => action.words.at(-1)?.at.slice(0, 10) ?? action.due;

/** Those somebody chose to see; `person` is who looks. */
export const chosen = (actions: readonly ActionView[], whose: Whose, person: string | null): ActionView[] =>
  actions.filter(
    ({ owner, ownerSide }) =>
      whose === 'everybody' || (whose === 'mine' ? owner !== null && owner === person : ownerSide === whose),
  );

/** The actions as they are listed: late, within two weeks, later, over lately, over before that. */
export function grouped(actions: readonly ActionView[], today: string): Grouped {
  const isOver = ({ state }: ActionView) => state === 'done' || state === 'dropped';
  const open = actions.filter(({ state }) => state === 'open');
  const over = actions.filter(isOver).toSorted((a, b) => (dayOfLastWord(a) < dayOfLastWord(b) ? 1 : -1));
  const recent = addDays(today, -recentDays);
  return {
    late: actions.filter(({ state }) => state === 'late'),
    soon: open.filter(({ due }) => due <= addDays(today, soonDays)),
    later: open.filter(({ due }) => due > addDays(today, soonDays)),
    over: over.filter((action) => dayOfLastWord(action) >= recent),
    older: over.filter((action) => dayOfLastWord(action) < recent),
  };
}
