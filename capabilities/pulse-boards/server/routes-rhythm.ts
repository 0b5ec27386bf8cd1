import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { openDaysFor } from '#programme/server/door.ts';
import type { access } from '#pulse-boards/access.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { rhythmsOf } from '#pulse-boards/pulse-news.ts';
import { daysOf } from '#pulse-boards/rhythm-rules.ts';
import { holderName } from '#pulse-boards/server/routes-holder.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';

/** Closed weeks and holidays are the programme's to know; a device cannot count this by itself. */
export const readRhythm: Handlers<typeof pulseBoards, typeof access>['readRhythm'] = async (call) => {
  const { tx, params, today, language } = call;
  if (!(await holderName(call, params.company, language))) return refuse('not-found');
  const days = daysOf(await openDaysFor(call, params.company));
  return { today, rhythms: rhythmsOf(await standingOf(tx, params.company), today, days) };
};
