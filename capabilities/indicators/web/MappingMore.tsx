import type { MappingDraft } from '#indicators/mapping-draft.ts';
import { mappingText as text } from '#indicators/mapping-text.ts';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

/** Years a file may be of when it does not say: from now and back as far as anybody has figures at hand. */
const yearsBack = 15;

type Props = { draft: MappingDraft; onDraft: (draft: MappingDraft) => void };

/** What is seldom in doubt: the year, and two ways of writing numbers that look like another. */
export function MappingMore({ draft, onDraft }: Props) {
  const t = useSay();
  const now = new Date().getFullYear();
  const years = Array.from({ length: yearsBack }, (_, i) => now + 1 - i);
  const listed = [...new Set(draft.year === null ? years : [draft.year, ...years])];
  return (
    <details className="mapping-more">
      <summary>{t(text.more)}</summary>
      <div className="mapping-place">
        <SelectField
          name="year"
          label={t(text.year)}
          value={draft.year === null ? '' : String(draft.year)}
          onChange={(year) => onDraft({ ...draft, year: year === '' ? null : Number(year) })}
          options={[
            { value: '', label: t(text.yearNone) },
            ...listed.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
        <SelectField
          name="thousands"
          label={t(text.thousands)}
          value={draft.thousands ?? ''}
          onChange={(thousands) => onDraft({ ...draft, thousands: thousands === '' ? null : 'by-sign' })}
          options={[
            { value: '', label: t(text.asks) },
            { value: 'by-sign', label: t(text['by-sign']) },
          ]}
        />
        <SelectField
          name="fractions"
          label={t(text.fractions)}
          value={draft.fractions ?? ''}
          onChange={(fractions) =>
            onDraft({ ...draft, fractions: (fractions || null) as MappingDraft['fractions'] })
          }
          options={[
            { value: '', label: t(text.asks) },
            { value: 'hundredths', label: t(text.hundredths) },
            { value: 'as-written', label: t(text['as-written']) },
          ]}
        />
      </div>
    </details>
  );
}
