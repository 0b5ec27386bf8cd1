import { useEffect, useState } from 'react';

const widths = ['60%', '100%', '85%', '92%', '70%'];

/** Grey bars where the answer will stand, after 300 ms: what comes sooner needs no waiting. */
export function Skeleton({ lines }: { lines: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have nothing else to be known by.
        <i key={i} style={{ width: widths[i % widths.length] }} />
      ))}
    </div>
  );
}
