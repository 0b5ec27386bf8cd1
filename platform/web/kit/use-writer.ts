import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { makeId } from '#platform/contract/id.ts';
import type { Written } from '#platform/contract/written.ts';
import { CallRefused } from '#platform/web/call.ts';
import { makeWriter, type Shown, type Unsent, type Writer } from '#platform/web/kit/written-writer.ts';
import { keepUnsent, readUnsent } from '#platform/web/unsent.ts';

export type Write = (value: string, writing: { edit: string; basedOn: string | null }) => Promise<unknown>;

/** Answers that can be another next time: no answer, signed out for a while, too often, or the house in trouble. */
const canPass = [0, 401, 408, 429];

const readFailure = (error: unknown) => {
  const status = error instanceof CallRefused ? error.status : 0;
  return {
    message: error instanceof Error ? error.message : '',
    isFinal: status < 500 && !canPass.includes(status),
  };
};

/** Only a field that is alone under its name can tell which unsent words were its own. */
const isAlone = (key: string): boolean =>
  document.querySelectorAll(`[data-written="${CSS.escape(key)}"]`).length === 1;

/** The writer of a field, in step with what the server says, and never leaving with words unsent. */
export function useWriter(key: string, value: Written, longest: number, onWrite: Write): [Writer, Shown] {
  const write = useRef(onWrite);
  write.current = onWrite;
  const [writer] = useState(() =>
    makeWriter(value, longest, {
      send: ({ value: words, ...writing }) => write.current(words, writing),
      readFailure,
      later: (ms, act) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      makeId: () => makeId(),
      keep: (unsent) => {
        if (unsent === null || isAlone(key)) keepUnsent(key, unsent);
      },
    }),
  );
  const shown = useSyncExternalStore(writer.listen, writer.shown);

  useEffect(() => {
    const unsent = isAlone(key) ? (readUnsent(key) as Unsent | null) : null;
    if (unsent && !writer.isUnsent()) writer.restore(unsent);
    const leave = () => writer.flush();
    const ask = (event: BeforeUnloadEvent) => {
      leave();
      if (writer.shown().state === 'troubled' || writer.shown().state === 'refused') event.preventDefault();
    };
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', leave);
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', leave);
      window.removeEventListener('beforeunload', ask);
      leave();
    };
  }, [key, writer]);

  useEffect(() => writer.take(value), [writer, value]);
  return [writer, shown];
}
