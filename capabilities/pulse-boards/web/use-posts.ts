import { useCallback, useEffect, useState } from 'react';
import { CallRefused, call } from '#platform/web/call.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import type { Posted } from '#pulse-boards/post-endpoints.ts';
import { type PostsShown, postsShown } from '#pulse-boards/web/post-shown.ts';
import { allPosts, dropPost, type KeptPost, putPost } from '#pulse-boards/web/post-store.ts';

/** Cards written since this page was opened: the next one who opens it on a shared phone has written none of them. */
const writtenHere = new Set<string>();

/** How often a phone without coverage tries again, in milliseconds. */
const patience = 20_000;

/** Whether a try may fare better later: no line, too many at once, or a server that is not well. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof CallRefused) || error.status === 0 || error.status === 429 || error.status >= 500;

type Posts = {
  readonly shown: PostsShown;
  readonly send: (body: KeptPost['body']) => Promise<Posted | null>;
  readonly sendAgain: (posts: readonly KeptPost[]) => Promise<void>;
  readonly drop: (posts: readonly KeptPost[]) => Promise<void>;
};

/**
 * Posts on this phone. `send` keeps one first and sends it then: it answers with what happens next, or null when it
 * waits for coverage, and throws CallRefused when the server will not have it. What waits is sent while the page is
 * open; the same card sent twice is one.
 */
export function usePosts(): Posts {
  const [posts, setPosts] = useState<readonly KeptPost[]>([]);
  const refresh = useCallback(async () => setPosts(await allPosts().catch(() => [])), []);

  const send = async (body: KeptPost['body']): Promise<Posted | null> => {
    writtenHere.add(body.card);
    const post: KeptPost = { card: body.card, body, reason: null };
    const isKept = await putPost(post).then(
      () => true,
      () => false,
    );
    try {
      const posted = await call(pulseBoards.sendPost, { body });
      await dropPost(body.card).catch(() => undefined);
      return posted;
    } catch (error) {
      if (isKept && mayPass(error)) return null;
      await dropPost(body.card).catch(() => undefined);
      throw error;
    } finally {
      await refresh();
    }
  };

  const drop = async (cards: readonly KeptPost[]): Promise<void> => {
    for (const { card } of cards) await dropPost(card);
    await refresh();
  };

  /** Tries again now, also what was not taken before. */
  const sendAgain = async (again: readonly KeptPost[]): Promise<void> => {
    for (const post of again) if (!(await sendKept(post).catch(() => false))) break;
    await refresh();
  };

  useEffect(() => {
    let busy = false;
    const sendWaiting = async () => {
      if (busy) return;
      busy = true;
      try {
        for (const post of await allPosts()) if (post.reason === null && !(await sendKept(post))) break;
      } catch {
        // A phone that keeps nothing has nothing waiting.
      }
      busy = false;
      await refresh();
    };
    void sendWaiting();
    const timer = setInterval(sendWaiting, patience);
    addEventListener('online', sendWaiting);
    document.addEventListener('visibilitychange', sendWaiting);
    return () => {
      clearInterval(timer);
      removeEventListener('online', sendWaiting);
      document.removeEventListener('visibilitychange', sendWaiting);
    };
  }, [refresh]);

  return { shown: postsShown(posts, writtenHere), send, sendAgain, drop };
}

/** False when the next one would fare no better. */
async function sendKept(post: KeptPost): Promise<boolean> {
  try {
    await call(pulseBoards.sendPost, { body: post.body });
    await dropPost(post.card);
    return true;
  } catch (error) {
    if (mayPass(error)) return false;
    await putPost({ ...post, reason: (error as CallRefused).message });
    return true;
  }
}
