import type { ActionView, OwnerSide } from '#actions/action-view.ts';

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

const daysOn = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

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
  const recent = daysOn(today, -recentDays);
  return {
    late: actions.filter(({ state }) => state === 'late'),
    soon: open.filter(({ due }) => due <= daysOn(today, soonDays)),
    later: open.filter(({ due }) => due > daysOn(today, soonDays)),
    over: over.filter((action) => dayOfLastWord(action) >= recent),
    older: over.filter((action) => dayOfLastWord(action) < recent),
  };
}
