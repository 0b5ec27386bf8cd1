import type { KeyboardEvent } from 'react';

const fieldIn = (place: Element): HTMLElement | null =>
  place instanceof HTMLInputElement
    ? place
    : (place.querySelector<HTMLElement>('input:checked') ?? place.querySelector('input'));

/** Enter goes down its column, with shift up: a whole sheet is typed without leaving the keys. */
export function goDownColumn(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const here = (event.target as Element).closest('[data-column]');
  if (!here) return;
  event.preventDefault();
  const column = here.getAttribute('data-column') ?? '';
  const places = [...event.currentTarget.querySelectorAll(`[data-column="${CSS.escape(column)}"]`)];
  const next = places[places.indexOf(here) + (event.shiftKey ? -1 : 1)];
  if (next) fieldIn(next)?.focus();
}
