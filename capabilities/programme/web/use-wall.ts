import { useEffect, useState } from 'react';
import { people } from '#people/contract.ts';
import { useAnswer } from '#platform/web/call.ts';
import { programme } from '#programme/contract.ts';

/** Milliseconds a line may be down before the wall says so: a stream that is opened anew is down for a moment. */
const patience = 10_000;

/**
 * What hangs on the wall, fetched again whenever the company's data changes, and whenever `line` grows: then the
 * stream is opened anew. `onEnded` hears that the right to the stream may be gone; `stale` says that what stands
 * there may be old.
 */
export function useWall(company: string, { line, onEnded }: { line: number; onEnded: () => void }) {
  const answer = useAnswer(programme.readWall, { params: { company } });
  const { refetch } = answer;
  const [isUp, setUp] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line that has grown is a stream to open anew.
  useEffect(() => {
    const source = new EventSource(people.watchCompany.path.replace(':company', company));
    source.onopen = () => setUp(true);
    // The browser comes back by itself, unless the server said no: then whoever keeps the screen asks why.
    source.onerror = () => {
      setUp(false);
      if (source.readyState === EventSource.CLOSED) onEnded();
    };
    source.addEventListener('changed', () => void refetch());
    source.addEventListener('ended', () => {
      source.close();
      onEnded();
    });
    void refetch();
    return () => source.close();
  }, [company, line, onEnded, refetch]);
  return { view: answer.data, error: answer.error, stale: useLasting(!isUp || answer.isError) };
}

/** True once something has been so for a while without a break. */
function useLasting(is: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!is) {
      setLasting(false);
      return undefined;
    }
    const timer = setTimeout(() => setLasting(true), patience);
    return () => clearTimeout(timer);
  }, [is]);
  return lasting;
}
