import { useState } from 'react';
import { choiceText } from '#indicators/choice-text.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { type ChartKind, chartsFor } from '#indicators/kinds.ts';
import type { PartProps } from '#indicators/web/DefineForm.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

const inside = ['source', 'chart', 'decimals', 'lowest', 'highest'];
/** Charts whose limits follow from what is counted alone, and become too narrow where very much is counted. */
const counting: readonly ChartKind[] = ['p', 'u', 'c'];

/** What is right for most as it is; opens by itself when something in it has to be put right. */
export function DefineMore({ draft, edit, problem }: PartProps) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const isWrong = inside.some((field) => problem(field) !== undefined);
  return (
    <details
      className="define-more"
      open={open || isWrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t(text.more)}</summary>
      <div className="form">
        <SelectField
          name="chart"
          label={t(text.chart)}
          hint={t(choiceText[`chart-${draft.chart}-hint`])}
          value={draft.chart}
          onChange={(chart) => edit({ chart: chart as ChartKind })}
          problem={problem('chart')}
          options={chartsFor[draft.measured].map((value) => ({
            value,
            label: t(choiceText[`chart-${value}`]),
          }))}
        />
        {counting.includes(draft.chart) && <p className="small subtle">{t(choiceText.tooNarrow)}</p>}
        <TextField
          name="source"
          label={t(text.source)}
          hint={t(text.sourceHint)}
          value={draft.source}
          onChange={(source) => edit({ source })}
          problem={problem('source')}
        />
        <div className="triple">
          <TextField
            name="decimals"
            label={t(text.decimals)}
            inputMode="numeric"
            value={draft.decimals}
            onChange={(decimals) => edit({ decimals })}
            problem={problem('decimals')}
          />
          <TextField
            name="lowest"
            label={t(text.lowest)}
            inputMode="decimal"
            value={draft.lowest}
            onChange={(lowest) => edit({ lowest })}
            problem={problem('lowest')}
          />
          <TextField
            name="highest"
            label={t(text.highest)}
            inputMode="decimal"
            value={draft.highest}
            onChange={(highest) => edit({ highest })}
            problem={problem('highest')}
          />
        </div>
        <p className="small subtle">{t(text.boundsHint)}</p>
      </div>
    </details>
  );
}
