import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { CallRefused } from '#platform/web/call.ts';
import { isNews, type LiveWord } from '#platform/web/live-word.ts';
import { askLine } from '#platform/web/offline/line.ts';

const isClosed = (error: unknown): boolean => error instanceof CallRefused && error.status === 403;

/** Whether changes reach this page as they happen. */
export type Line = 'open' | 'down';

/**
 * Listens to a stream of changes while the page is looked at, and fetches what it shows again with each of them.
 * A page nobody looks at lets go of its stream: browsers allow few, and it catches up when it is looked at again.
 * `path` null listens to nothing. Answers with the state of the line, null before it is known.
 */
export function useLive(path: string | null): Line | null {
  const queries = useQueryClient();
  const [line, setLine] = useState<Line | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    let source: EventSource | null = null;
    let version: number | null = null;
    const since = Date.now();
    // What is fetched on purpose only, such as a log that notes who reads it, says so by `onAsking`.
    // A page that is closed to whoever looks stays as it is: asked again, it would blink with each change of others.
    const again = () =>
      void queries.invalidateQueries({
        predicate: ({ meta, state }) => meta?.onAsking !== true && !isClosed(state.error),
      });
    const open = () => {
      if (source || document.hidden) return;
      source = new EventSource(path);
      source.addEventListener('open', () => setLine('open'));
      source.addEventListener('changed', (event) => {
        const word = JSON.parse(event.data) as LiveWord;
        if (isNews(word, version, Date.now() - since)) again();
        version = word.version;
      });
      source.addEventListener('ended', () => {
        close();
        // Nothing that was fetched under the right that is gone stays in this window.
        void queries.resetQueries();
      });
      source.addEventListener('error', () => {
        setLine('down');
        askLine();
      });
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const look = () => {
      if (document.hidden) close();
      else open();
    };
    open();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      close();
    };
  }, [path, queries]);
  return line;
}
