import { useState } from 'react';
import { indicators } from '#indicators/contract.ts';
import type { ImportView, Mapping, Outline } from '#indicators/import-view.ts';
import {
  draftOfMapping,
  type MappingDraft,
  mappingOfDraft,
  withLayout,
  withPlace,
} from '#indicators/mapping-draft.ts';
import { mappingText as text } from '#indicators/mapping-text.ts';
import { MappingMore } from '#indicators/web/MappingMore.tsx';
import { MappingNames } from '#indicators/web/MappingNames.tsx';
import { MappingPreview } from '#indicators/web/MappingPreview.tsx';
import { useImportAct } from '#indicators/web/use-imports.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { RadioField, SelectField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { useSay } from '#platform/web/say.ts';
import '#indicators/web/mapping.css';

const layouts = ['columns', 'rows', 'list'] as const;

type Props = { view: ImportView; outline: Outline };

/**
 * How the file is read, beside its first rows. Unfolded until such a file has been taken in once; a change is tried
 * on the whole file, and nothing is written by it.
 */
export function MappingPanel({ view, outline }: Props) {
  const t = useSay();
  const [changed, setChanged] = useState<MappingDraft | null>(null);
  const { run, busy, error } = useImportAct(indicators.mapImport);
  const draft = changed ?? draftOfMapping(view.mapping, outline);
  const sheet = outline.sheets.find(({ name }) => name === draft.sheet) ?? outline.sheets[0];
  const read = mappingOfDraft(draft);
  const missing = 'missing' in read ? read.missing[0] : undefined;
  const send = (mapping: Mapping) =>
    run({ params: { company: view.company.company, import: view.import }, body: { mapping } });
  if (!sheet) return null;
  const mustChoose = view.state === 'mapping' || (view.result !== null && view.result.rows === 0);
  return (
    <details className="mapping" open={mustChoose || !view.remembered}>
      <summary>
        <h2>{t(text.title)}</h2>
        {view.remembered && <Tag tone="pine">{t(text.remembered)}</Tag>}
        <span className="mapping-short">
          {t(text.inShort, {
            layout: t(text[`layout-${draft.layout}`]),
            sheet: draft.sheet,
            row: String(draft.headerRow),
          })}
        </span>
      </summary>
      <div className="mapping-body">
        <div className="mapping-fields">
          <RadioField
            name="layout"
            label={t(text.layout)}
            value={draft.layout}
            onChange={(layout) => setChanged(withLayout(draft, layout as MappingDraft['layout']))}
            options={layouts.map((layout) => ({ value: layout, label: t(text[`layout-${layout}`]) }))}
          />
          <div className="mapping-place">
            {outline.sheets.length > 1 && (
              <SelectField
                name="sheet"
                label={t(text.sheet)}
                value={draft.sheet}
                onChange={(name) => setChanged(withPlace(draft, { sheet: name, headerRow: 1 }))}
                options={outline.sheets.map(({ name }) => ({ value: name, label: name }))}
              />
            )}
            <SelectField
              name="headerRow"
              label={t(text.headerRow)}
              value={String(draft.headerRow)}
              onChange={(row) => setChanged(withPlace(draft, { sheet: draft.sheet, headerRow: Number(row) }))}
              options={rowsOf(sheet, draft.headerRow).map((row) => ({ value: row, label: row }))}
            />
            <SelectField
              name="decimal"
              label={t(text.decimal)}
              value={draft.decimal}
              onChange={(decimal) => setChanged({ ...draft, decimal: decimal as MappingDraft['decimal'] })}
              options={(['comma', 'dot'] as const).map((sign) => ({
                value: sign,
                label: t(text[`decimal-${sign}`]),
              }))}
            />
          </div>
        </div>
        <MappingPreview view={view} sheet={sheet} draft={draft} onDraft={setChanged} />
        <MappingNames view={view} sheet={sheet} draft={draft} onDraft={setChanged} />
        <MappingMore draft={draft} onDraft={setChanged} />
        {error && (
          <div role="alert">
            <Note tone="act">{error.message}</Note>
          </div>
        )}
        {(changed || mustChoose) && (
          <p className="import-acts">
            <Button
              busy={busy}
              reason={missing && t(text[`missing-${missing}`])}
              onClick={() => 'layout' in read && send(read)}
            >
              {t(text.readAgain)}
            </Button>
            {changed && (
              <Button kind="quiet" onClick={() => setChanged(null)}>
                {t(text.putBack)}
              </Button>
            )}
          </p>
        )}
      </div>
    </details>
  );
}

/** Rows the headings can stand in: those that are shown, and the one they stand in. */
const rowsOf = ({ first }: Outline['sheets'][number], headerRow: number): string[] =>
  [...new Set([...first.map((_, i) => i + 1), headerRow])].map(String);
