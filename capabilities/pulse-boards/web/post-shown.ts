import type { KeptPost } from '#pulse-boards/web/post-store.ts';

/** What a phone shows of the posts it keeps. */
export type PostsShown = {
  /** Waiting for coverage: a number, and nothing of what they say. */
  readonly waiting: readonly KeptPost[];
  /** Not taken, and written by somebody who was here before: a number too. */
  readonly strangers: readonly KeptPost[];
  /** Not taken, and written since this page was opened: who wrote one may read it. */
  readonly own: readonly KeptPost[];
};

/** A phone may be shared. What a post says is for whoever wrote it, as long as the page they wrote it on stays open. */
export function postsShown(posts: readonly KeptPost[], writtenHere: ReadonlySet<string>): PostsShown {
  const refused = posts.filter(({ reason }) => reason !== null);
  return {
    waiting: posts.filter(({ reason }) => reason === null),
    strangers: refused.filter(({ card }) => !writtenHere.has(card)),
    own: refused.filter(({ card }) => writtenHere.has(card)),
  };
}
