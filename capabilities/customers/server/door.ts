import { type Quote, quotesIn } from '#customers/interview-rules.ts';
import type { NeedView } from '#customers/need-view.ts';
import { loadPicture } from '#customers/server/store-views.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** A company's needs with their numbers on a day, the widest gap first. `tx` has the company in scope. */
export const needsOf = async (tx: Tx, company: string, today: string): Promise<NeedView[]> =>
  (await loadPicture(tx, company, today)).needs;

/** What customers said in their own words and may be shown in the company, the latest talk first. */
export const quotesOf = async (tx: Tx, company: string, today: string): Promise<Quote[]> =>
  quotesIn((await loadPicture(tx, company, today)).interviews, 'inside');
