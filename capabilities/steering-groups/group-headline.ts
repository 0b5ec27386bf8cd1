import { leftToAnchor } from '#steering-groups/anchoring-rules.ts';
import { mandateLine } from '#steering-groups/group-mandate.ts';
import { absentSides } from '#steering-groups/group-rules.ts';
import type { GroupView, Headline } from '#steering-groups/group-view.ts';

type Known = Pick<GroupView, 'parity' | 'members' | 'mandate' | 'due' | 'nextMeeting'>;

/** What the page says first: what is missing, in the order it has to come, or else what is next. */
export function headlineOf({ parity, members, mandate, due, nextMeeting }: Known): Headline {
  const absent = absentSides(parity);
  if (absent.length === 2) return { code: 'none' };
  if (absent[0]) return { code: 'side-missing', side: absent[0] };
  if (Math.abs(parity.employer - parity.employees) > 1) return { code: 'uneven', ...parity };
  if (!members.some(({ post }) => post === 'chair')) return { code: 'chair-missing' };
  const line = mandateLine(mandate);
  if (line) return line;
  const [left] = leftToAnchor(due);
  if (left) return { code: 'anchoring-due', body: left.body };
  return nextMeeting ? { code: 'next-meeting', date: nextMeeting.date } : { code: 'running', ...parity };
}
