import { type ChosenFigure, chosenFigures } from '#indicators/chosen-figures.ts';
import { type SharedFigure, sharedIn } from '#indicators/figure-sentences.ts';
import { type Looking, readIndicators } from '#indicators/server/store-views.ts';
import { type Signals, signalsIn } from '#indicators/signals.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal } from '#platform/contract/refusal.ts';

/** The parts of a call figures are read with. */
export type CallOnFigures = Omit<Looking, 'params'> & { language: Language };

/** What has changed in a company's figures, as far as whoever calls may see them; `tx` has the company in scope. */
export async function signalsOf(
  { tx, actor, scope, now, today, language }: CallOnFigures,
  company: string,
  since: string | null,
): Promise<Signals> {
  const view = await readIndicators({ tx, actor, scope, now, today, params: { company } });
  return isRefusal(view) ? { signals: [], steady: 0, all: 0 } : signalsIn(view, since, language);
}

/** What both parties of a company have shared of its figures, in words; `call` has the company in scope. */
export async function sharedFiguresOf(
  { tx, actor, scope, now, today, language }: CallOnFigures,
  company: string,
): Promise<SharedFigure[]> {
  const view = await readIndicators({ tx, actor, scope, now, today, params: { company } }, true);
  return isRefusal(view) ? [] : sharedIn(view, language);
}

/** A company's figures to point to, as far as whoever calls may see them; `call` has the company in scope. */
export async function figuresToChoose(
  { tx, actor, scope, now, today }: Omit<Looking, 'params'>,
  company: string,
): Promise<ChosenFigure[]> {
  const view = await readIndicators({ tx, actor, scope, now, today, params: { company } });
  return isRefusal(view) ? [] : chosenFigures(view.indicators);
}
