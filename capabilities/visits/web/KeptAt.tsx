import { Updated } from '#platform/web/kit/Updated.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { briefText as text } from '#visits/brief-text.ts';
import { writeClock } from '#visits/web/when.ts';

/** When what stands here was fetched, where there was no line to fetch it anew. */
export function KeptAt({ at }: { at: Date | null }) {
  const t = useSay();
  if (!at) return null;
  return (
    <p className="small">
      <Updated at={t(text.keptAt, { time: writeClock(at.toISOString(), pageLanguage()) })} />
    </p>
  );
}
