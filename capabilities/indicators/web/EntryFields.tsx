import {
  type Draft,
  type EntryField,
  type EntryLine,
  samplesTo,
  type Told,
} from '#indicators/entry-draft.ts';
import { entryText as text } from '#indicators/entry-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { writeTyped } from '#indicators/read-typed.ts';
import { NumberField } from '#indicators/web/NumberField.tsx';
import { type ValueStyle, writeValue } from '#indicators/write-value.ts';
import type { Phrase } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

export type Problems = Readonly<Record<string, string>>;

type Props = {
  line: EntryLine;
  fields: readonly EntryField[];
  draft: Draft;
  problems: Problems;
  told: Told;
  onType: (name: string, value: string) => void;
  onMoreSamples: () => void;
};

/** The fields a line is entered by, and what they come to while they are filled in. */
export function EntryFields({ line, fields, draft, problems, told, onType, onMoreSamples }: Props) {
  const t = useSay();
  const field = (one: EntryField, i = 0) => ({
    name: one.name,
    label: labelOf(line, one, t),
    value: draft[one.name] ?? '',
    problem: problems[one.name],
    signed: isSigned(line, one),
    hasNext: i + 1 < fields.length,
    onChange: (value: string) => onType(one.name, value),
  });
  const [first] = fields;
  if (first?.part === 'value') return <NumberField {...field(first)} unit={line.unit} big />;
  const isPair = first?.part === 'count';
  return (
    <>
      {first?.part === 'sample' && <p className="entry-group">{t(text.samples, { unit: line.unit })}</p>}
      <div className={`entry-parts entry-parts-${first?.part}`}>
        {fields.map((one, i) => (
          <NumberField key={one.name} {...field(one, i)} big={isPair} />
        ))}
      </div>
      {first?.part === 'sample' && fields.length < samplesTo && (
        <p>
          <Button kind="quiet" icon="plus" onClick={onMoreSamples}>
            {t(text.moreSamples)}
          </Button>
        </p>
      )}
      <p className="entry-comes" aria-live="polite">
        {'value' in told &&
          Number.isFinite(told.value) &&
          t(text.comesTo, { value: writtenValue(line, told.value) })}
      </p>
    </>
  );
}

export const writtenValue = (line: EntryLine, value: number, style?: ValueStyle): string =>
  writeValue(value, line, pageLanguage(), style);

/** Counts and measured shares stop at nought; the result of a year does not. */
const isSigned = (line: EntryLine, { part }: EntryField): boolean =>
  part === 'input'
    ? line.formula !== 'oee'
    : (part === 'value' && line.measured === 'value' && (line.lowest === null || line.lowest < 0)) ||
      (part === 'sample' && (line.lowest === null || line.lowest < 0));

function labelOf(line: EntryLine, { name, part }: EntryField, t: Say): string {
  const ofFormula = (key: string): Phrase | undefined =>
    (formulaText as Readonly<Record<string, Phrase>>)[key];
  switch (part) {
    case 'value':
      return t(text.value, { unit: line.unit });
    case 'count':
      return t(ofFormula(`count-${line.formula}`) ?? text.count);
    case 'whole':
      return t(
        ofFormula(`whole-${line.formula}`) ?? (line.measured === 'rate' ? text.wholeOfRate : text.whole),
      );
    case 'input':
      return t(ofFormula(`input-${name}`) ?? text.count);
    case 'sample':
      return t(text.sample, { n: Number(name.split('-')[1]) + 1 });
  }
}

/** What is wrong with what is typed, by field, in words. What can be read in two ways is asked beside the field. */
export function wordProblems(told: Told, line: EntryLine, t: Say): Problems {
  if (!('problems' in told)) return {};
  return Object.fromEntries(
    Object.entries(told.problems).map(([name, problem]) => [
      name,
      problem.kind === 'other-unit'
        ? name === 'value' || name.startsWith('samples-')
          ? t(text['other-unit'], { unit: line.unit, typed: problem.unit })
          : t(text.bareNumber)
        : t(text[problem.kind], { example: writeTyped(12.5, pageLanguage()) }),
    ]),
  );
}
