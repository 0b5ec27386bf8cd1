import type { PostList } from '#pulse-boards/post-endpoints.ts';
import { dayId } from '#pulse-boards/web/day-id.ts';

/** What somebody has written and not sent. */
export type Draft = {
  /** The card's id from the start: a second press on a bad line is the same card. */
  readonly card: string;
  readonly list: PostList;
  readonly text: string;
  readonly origin: 'nobody' | 'name' | 'team';
  readonly who: string;
  readonly category: string | null;
  readonly photo: { readonly photo: string; readonly content: string } | null;
};

export const emptyDraft = (): Draft => ({
  card: dayId(),
  list: 'problems',
  text: '',
  origin: 'nobody',
  who: '',
  category: null,
  photo: null,
});

const key = 'post-draft';

/** In this window alone, so that choosing a language, which loads the page anew, loses no word. */
export function readDraft(): Draft {
  try {
    return { ...emptyDraft(), ...JSON.parse(sessionStorage.getItem(key) ?? '{}') };
  } catch {
    return emptyDraft();
  }
}

export function keepDraft(draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(key, JSON.stringify(draft));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still sends what is written.
  }
}
