import { formulaText } from '#indicators/formula-text.ts';
import type { ImportView, Outline } from '#indicators/import-view.ts';
import { keyOfUse, type MappingDraft, type Use, usesFor, withUse } from '#indicators/mapping-draft.ts';
import { mappingText as text } from '#indicators/mapping-text.ts';
import { columnLetter } from '#platform/contract/cell.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { type Say, useSay } from '#platform/web/say.ts';

type Props = {
  view: ImportView;
  sheet: Outline['sheets'][number];
  draft: MappingDraft;
  onDraft: (draft: MappingDraft) => void;
};

/** The first rows of the sheet, with what each column is above it. Columns that are read stand out. */
export function MappingPreview({ view, sheet, draft, onDraft }: Props) {
  const t = useSay();
  const count = Math.max(...sheet.first.map((row) => row.length), 0);
  const columns = Array.from({ length: count }, (_, i) => i + 1);
  const sites = view.sites.map(({ site }) => site);
  const uses = usesFor(draft.layout, view.targets, sites);
  const options = uses.map((use) => ({ key: keyOfUse(use), use, label: labelOf(use, view, t) }));
  const wrong = new Set(view.problems.map(({ row, column }) => `${row} ${column}`));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard too.
    <section className="mapping-sheet" aria-label={t(text.preview)} tabIndex={0}>
      <table>
        <caption>{t(text.preview)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <td key={column} className={draft.uses.has(column) ? 'mapping-read' : undefined}>
                <select
                  className="written"
                  aria-label={t(text.columnUse, { letter: columnLetter(column) })}
                  value={keyOfUse(draft.uses.get(column) ?? null)}
                  onChange={({ target }) =>
                    onDraft(
                      withUse(draft, column, options.find(({ key }) => key === target.value)?.use ?? null),
                    )
                  }
                >
                  <option value="">{t(text.unused)}</option>
                  {options.map(({ key, label }) => (
                    <option key={key} value={key}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            ))}
          </tr>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="written">
          {sheet.first.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is known by its number.
            <tr key={i} className={rowClass(i + 1, draft.headerRow)}>
              <th scope="row">{i + 1}</th>
              {columns.map((column) => (
                <td
                  key={column}
                  className={cellClass(draft, column, wrong.has(`${i + 1} ${columnLetter(column)}`))}
                >
                  {row[column - 1]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rowClass = (row: number, headerRow: number): string | undefined =>
  row === headerRow ? 'mapping-head' : row < headerRow ? 'mapping-above' : undefined;

const cellClass = ({ uses }: MappingDraft, column: number, isWrong: boolean): string | undefined =>
  [uses.has(column) && 'mapping-read', isWrong && 'mapping-wrong'].filter(Boolean).join(' ') || undefined;

/** What a column is, in words; a figure with its part, and its site where it is read by site. */
function labelOf(use: Use, view: ImportView, t: Say): string {
  const inputs = formulaText as Readonly<Record<string, Phrase>>;
  const inputName = (key: string) => t(inputs[`input-${key}`] ?? text['use-value']);
  if (use.is === 'input') return inputName(use.input);
  if (use.is !== 'figure') return t(text[`use-${use.is}`]);
  const { name = '', unit = '' } = view.targets.find(({ indicator }) => indicator === use.indicator) ?? {};
  const site = view.sites.find((one) => one.site === use.site)?.name;
  const part =
    use.part === 'value'
      ? null
      : use.part === 'count' || use.part === 'whole'
        ? t(text[`use-${use.part}`])
        : inputName(use.part.slice('input:'.length));
  const full = part ? `${name}: ${part}` : `${name} (${unit})`;
  return site ? `${full}, ${site}` : full;
}
