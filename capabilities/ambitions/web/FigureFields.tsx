import { type AmbitionDraft, withFigure } from '#ambitions/ambition-draft.ts';
import { ambitionText as text } from '#ambitions/ambition-text.ts';
import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField, SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  view: AmbitionsView;
  draft: AmbitionDraft;
  set: (change: Partial<AmbitionDraft>) => void;
  problem: (field: string) => string | undefined;
};

/** How one sees that an ambition is reached: a key figure, something else one counts, or why by no figure. */
export function FigureFields({ view, draft, set, problem }: Props) {
  const t = useSay();
  const kinds = (['indicator', 'own', 'none'] as const).filter(
    (kind) => kind !== 'indicator' || view.figures.length > 0,
  );
  return (
    <>
      <RadioField
        name="figure"
        label={t(text.figure)}
        value={draft.figure}
        onChange={(figure) => set({ figure: figure as AmbitionDraft['figure'] })}
        options={kinds.map((value) => ({ value, label: t(text[`figure-${value}`]) }))}
        problem={problem('figure')}
      />
      {draft.figure === 'indicator' && (
        <SelectField
          name="indicator"
          label={t(text.indicator)}
          value={draft.indicator}
          onChange={(indicator) => {
            const chosen = view.figures.find((one) => one.indicator === indicator);
            set(withFigure(draft, chosen, pageLanguage()));
          }}
          options={[
            { value: '', label: t(text.choose) },
            ...view.figures.map(({ indicator, name, unit }) => ({
              value: indicator,
              label: unit ? `${name} (${unit})` : name,
            })),
          ]}
          problem={problem('indicator')}
        />
      )}
      {draft.figure === 'own' && (
        <div className="pair">
          <TextField
            name="words"
            label={t(text.words)}
            value={draft.words}
            onChange={(words) => set({ words })}
            problem={problem('words')}
          />
          <TextField
            name="unit"
            label={t(text.unit)}
            hint={t(text.unitHint)}
            value={draft.unit}
            onChange={(unit) => set({ unit })}
            problem={problem('unit')}
          />
        </div>
      )}
      {draft.figure !== 'none' && <Numbers draft={draft} set={set} problem={problem} />}
      <TextArea
        name="reason"
        label={t(draft.figure === 'none' ? text.reason : text.reasonPart)}
        hint={draft.figure === 'none' ? undefined : t(text.reasonHint)}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        problem={problem('reason')}
      />
    </>
  );
}

function Numbers({ draft, set, problem }: Omit<Props, 'view'>) {
  const t = useSay();
  return (
    <>
      <div className="pair">
        <TextField
          name="baseline"
          label={t(text.baseline)}
          inputMode="decimal"
          value={draft.baseline}
          onChange={(baseline) => set({ baseline })}
          problem={problem('baseline')}
        />
        <TextField
          name="target"
          label={t(text.target)}
          inputMode="decimal"
          value={draft.target}
          onChange={(target) => set({ target })}
          problem={problem('target')}
        />
      </div>
      <DateField
        name="by"
        label={t(text.by)}
        value={draft.by}
        onChange={(by) => set({ by })}
        problem={problem('by')}
      />
    </>
  );
}
