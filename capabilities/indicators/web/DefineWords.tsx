import { choiceText } from '#indicators/choice-text.ts';
import { defineText as text } from '#indicators/define-text.ts';
import { formulaText } from '#indicators/formula-text.ts';
import { formulas } from '#indicators/formulas.ts';
import { type Category, categories } from '#indicators/kinds.ts';
import type { PartProps } from '#indicators/web/DefineForm.tsx';
import { SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

/** What it is called, what it means, where it belongs, and who answers for it. */
export function DefineWords({ draft, edit, problem }: PartProps) {
  const t = useSay();
  const { formula } = draft;
  return (
    <>
      <TextField
        name="name"
        label={t(text.name)}
        value={draft.name}
        onChange={(name) => edit({ name })}
        problem={problem('name')}
      />
      <TextArea
        name="meaning"
        label={t(text.meaning)}
        hint={t(text.meaningHint)}
        value={draft.meaning}
        onChange={(meaning) => edit({ meaning })}
        problem={problem('meaning')}
      />
      {formula && (
        <Note tone="calm">
          {t(formulas[formula].confirmed ? formulaText['source-confirmed'] : formulaText['source-practice'])}
        </Note>
      )}
      <div className="pair">
        <SelectField
          name="category"
          label={t(text.category)}
          value={draft.category}
          onChange={(category) => edit({ category: category as Category })}
          problem={problem('category')}
          options={categories.map((value) => ({ value, label: t(choiceText[`category-${value}`]) }))}
        />
        <TextField
          name="owner"
          label={t(text.owner)}
          value={draft.owner}
          onChange={(owner) => edit({ owner })}
          problem={problem('owner')}
        />
      </div>
    </>
  );
}
