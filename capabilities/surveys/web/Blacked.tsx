import { useSay } from '#platform/web/say.ts';
import { blackBar } from '#surveys/redaction.ts';
import { resultsPageText as text } from '#surveys/results-page-text.ts';
import '#surveys/web/blacked.css';

/** Words with what was blacked out drawn as a bar: not every device has the sign for it, and none reads it well. */
export function Blacked({ words }: { words: string }) {
  const t = useSay();
  const [first, ...rest] = words.split(blackBar);
  return (
    <>
      {first}
      {rest.map((part, i) => {
        const key = `${i} ${part}`;
        return (
          <span key={key}>
            <span className="blacked" role="img" aria-label={t(text.blacked)}>
              {blackBar}
            </span>
            {part}
          </span>
        );
      })}
    </>
  );
}
