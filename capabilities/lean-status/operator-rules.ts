import type { OperatorsView } from '#lean-status/round-view.ts';
import type { AskingRow, OperatorRow } from '#lean-status/rows.ts';

/**
 * How far operators have come in a round, and the rows that may be shown of them. What they answered is held until the
 * day it is talked about, for both parties alike: nobody comes to the table with figures the others have not seen.
 */
export function operatorsOn(
  asking: AskingRow | null,
  rows: readonly OperatorRow[] | null,
  today: string,
): { view: OperatorsView; rows: readonly OperatorRow[] } {
  const asked = asking?.isOn ? asking : null;
  const at = (state: OperatorsView['state'], day: string | null = null) => ({
    view: { state, n: null, day },
    rows: [],
  });
  if (rows !== null) {
    if (asked && today < asked.shownOn) return at('held', asked.shownOn);
    if (rows.length === 0) return at('too-few');
    return { view: { state: 'shown', n: Math.max(...rows.map(({ n }) => n)), day: null }, rows };
  }
  if (!asked) return at('not-asked');
  if (today < asked.opensOn) return at('coming', asked.opensOn);
  return today <= asked.closesOn ? at('open', asked.closesOn) : at('counting');
}
