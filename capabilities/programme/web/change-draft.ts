import type { ChangeDetail } from '#programme/change.ts';
import type { JourneyView } from '#programme/journey-view.ts';
import type { ChangeToMake } from '#programme/web/use-journey.ts';

export type ChangeKindAsked = Exclude<ChangeDetail['kind'], 'undone'>;

/** What stands in the fields of a change, as text; which of them are shown depends on the kind. */
export type Draft = {
  kind: ChangeKindAsked;
  start: string;
  week: string;
  to: string;
  from: string;
  expectedTo: string;
  close: string;
  open: string;
  version: string;
  reason: string;
};

/** A draft with the likeliest values filled in: the next Monday, the next week. */
export function draftOf(kind: ChangeKindAsked, view: JourneyView): Draft {
  const nextWeek = view.weeks.find(({ monday }) => monday > view.today);
  const after = nextWeek ? view.weeks[nextWeek.n] : undefined;
  return {
    kind,
    start: view.start,
    week: String(nextWeek?.n ?? view.weeks.length),
    to: kind === 'weeks-moved' ? (after?.monday ?? '') : (nextMonday(view.today) ?? ''),
    from: nextMonday(view.today),
    expectedTo: '',
    close: view.ownWeeks.close.join(', '),
    open: view.ownWeeks.open.join(', '),
    version: view.programme.newest,
    reason: '',
  };
}

/** The Monday after a day. */
export function nextMonday(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  const ahead = (8 - (new Date(time).getUTCDay() || 7)) % 7 || 7;
  return new Date(time + ahead * 86_400_000).toISOString().slice(0, 10);
}

const weekList = (written: string): string[] =>
  written
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((week) => week.toUpperCase());

/** The first field that must be filled and is not. */
export function missingField(draft: Draft): 'start' | 'to' | 'from' | 'reason' | null {
  if (draft.kind === 'start-moved' && !draft.start) return 'start';
  if ((draft.kind === 'weeks-moved' || draft.kind === 'resumed') && !draft.to) return 'to';
  if (draft.kind === 'paused' && !draft.from) return 'from';
  return (draft.kind === 'paused' || draft.kind === 'weeks-moved') && !draft.reason.trim() ? 'reason' : null;
}

export function toChange(draft: Draft): ChangeToMake {
  return { detail: detailOf(draft), reason: draft.reason };
}

function detailOf(draft: Draft): ChangeDetail {
  switch (draft.kind) {
    case 'start-moved':
      return { kind: 'start-moved', start: draft.start };
    case 'weeks-moved':
      return { kind: 'weeks-moved', week: Number(draft.week), to: draft.to };
    case 'paused':
      return { kind: 'paused', from: draft.from, expectedTo: draft.expectedTo || null };
    case 'resumed':
      return { kind: 'resumed', to: draft.to };
    case 'weeks-closed':
      return { kind: 'weeks-closed', close: weekList(draft.close), open: weekList(draft.open) };
    case 'version-adopted':
      return { kind: 'version-adopted', version: draft.version };
  }
}
