import type { ActKind } from '#parties/act-kinds.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import type { Say } from '#platform/web/say.ts';

/** Why a decision of a kind cannot be proposed now; undefined when it can. */
export function whyNotPropose(view: PartiesView, kind: ActKind, t: Say): string | undefined {
  if (!view.may.propose) return t(text.onlyParties);
  return view.acts.some((act) => act.kind === kind && act.state === 'open')
    ? t(text.waitsAlready)
    : undefined;
}
