import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import type { InstrumentDraft } from '#surveys/instrument-draft.ts';
import { instrumentEditorText as text } from '#surveys/instrument-editor-text.ts';
import { instrumentListText as listText } from '#surveys/instrument-list-text.ts';
import { instrumentPageText as pageText } from '#surveys/instrument-page-text.ts';
import { mostLix } from '#surveys/lix.ts';
import { InFiveField, type Problems } from '#surveys/web/InFiveField.tsx';
import type { ChangeDraft } from '#surveys/web/use-draft.ts';

const occasions = ['attitudes', 'operators', 'visit', 'gathering', 'self-evaluation', 'follow-up'] as const;

type Props = { draft: InstrumentDraft; problems: Problems; change: ChangeDraft };

/** What an instrument is called, why it is asked, when, and how long it takes. */
export function InstrumentAbout({ draft, problems, change }: Props) {
  const t = useSay();
  const set = (part: Partial<InstrumentDraft>) => change((now) => ({ ...now, ...part }));
  return (
    <section>
      <h2>{t(text.about)}</h2>
      <div className="editor-group">
        <InFiveField
          name="name"
          label={t(pageText.nameField)}
          value={draft.name}
          problems={problems}
          onChange={(name) => set({ name })}
        />
        <InFiveField
          name="purpose"
          label={t(text.purpose)}
          hint={t(text.purposeHint)}
          value={draft.purpose}
          problems={problems}
          mostLix={mostLix.together}
          onChange={(purpose) => set({ purpose })}
        />
        <div className="editor-row">
          <SelectField
            name="kind"
            label={t(text.kind)}
            value={draft.kind}
            onChange={(kind) => set({ kind: kind as InstrumentDraft['kind'] })}
            options={[
              { value: 'ballot', label: t(listText.kindBallot) },
              { value: 'apart', label: t(listText.kindApart) },
            ]}
          />
          <SelectField
            name="occasion"
            label={t(listText.occasionLabel)}
            value={draft.occasion}
            onChange={(occasion) => set({ occasion: occasion as InstrumentDraft['occasion'] })}
            options={occasions.map((one) => ({ value: one, label: t(listText[`occasion-${one}`]) }))}
          />
          <TextField
            name="minutes"
            label={t(text.minutes)}
            hint={t(text.minutesHint)}
            inputMode="numeric"
            problem={problems.get('minutes')}
            value={draft.minutes === 0 ? '' : String(draft.minutes)}
            onChange={(words) => set({ minutes: Number(words.replaceAll(/\D/g, '').slice(0, 3)) })}
          />
        </div>
      </div>
    </section>
  );
}
