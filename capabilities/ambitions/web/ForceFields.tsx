import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { forces, longest } from '#ambitions/limits.ts';
import { pageText as text } from '#ambitions/page-text.ts';
import { useWriting } from '#ambitions/web/use-ambitions.ts';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';

/** What each of those concerned has to gain, written together. */
export function ForceFields({ view }: { view: AmbitionsView }) {
  const t = useSay();
  const write = useWriting(view.company.company);
  return (
    <section aria-labelledby="forces-title">
      <h2 id="forces-title">{t(text.forces)}</h2>
      <p className="subtle">{t(text.forcesLead)}</p>
      <div className="force-fields">
        {forces.map((force) => (
          <WrittenField
            key={force}
            name={`force-${force}`}
            label={t(text[`force-${force}`])}
            value={view.forces[force]}
            longest={longest.force}
            multiline
            disabled={!view.may.write}
            why={t(text.onlyReading)}
            onWrite={(value, writing) => write({ kind: 'force', force }, value, writing)}
          />
        ))}
      </div>
    </section>
  );
}
