import { Button } from '#platform/web/kit/Button.tsx';
import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import type { InstrumentDraft } from '#surveys/instrument-draft.ts';
import { addItem, addTheme, changePart, removePart, restoreParts } from '#surveys/instrument-edit.ts';
import { instrumentEditorText as text } from '#surveys/instrument-editor-text.ts';
import { instrumentItemText as itemText } from '#surveys/instrument-item-text.ts';
import { InFiveField, type Problems } from '#surveys/web/InFiveField.tsx';
import { InstrumentItemForm } from '#surveys/web/InstrumentItemForm.tsx';
import type { ChangeDraft } from '#surveys/web/use-draft.ts';

type Props = {
  draft: InstrumentDraft;
  problems: Problems;
  asked: readonly string[];
  taken: readonly string[];
  change: ChangeDraft;
};

/** The themes with their questions, in the order they are asked. */
export function InstrumentThemes({ draft, problems, asked, taken, change }: Props) {
  const t = useSay();
  const toast = useToast();
  const remove = (list: 'themes' | 'items', key: string) => {
    change((now) => removePart(now, list, key));
    toast({
      message: t(list === 'items' ? itemText.removed : itemText.removedTheme),
      undo: { label: t(itemText.undo), act: () => change((now) => restoreParts(now, draft)) },
    });
  };
  return (
    <section>
      <h2 id={fieldId('items')} tabIndex={-1}>
        {t(text.themes)}
      </h2>
      {draft.themes.map((theme, i) => (
        <section key={theme.key} className="editor-theme" aria-label={t(text.theme, { n: i + 1 })}>
          <h3 id={fieldId(`themes.${i}.key`)} tabIndex={-1}>
            {t(text.theme, { n: i + 1 })}
          </h3>
          {problems.get(`themes.${i}.key`) && (
            <p className="field-problem">{problems.get(`themes.${i}.key`)}</p>
          )}
          <div className="editor-group">
            <InFiveField
              name={`themes.${i}.name`}
              label={t(text.themeName)}
              value={theme.name}
              problems={problems}
              onChange={(name) => change((now) => changePart(now, 'themes', theme.key, { name }))}
            />
            <CheckboxField
              name={`themes.${i}.reliability`}
              label={t(text.reliability)}
              hint={t(text.reliabilityHint)}
              problem={problems.get(`themes.${i}.reliability`)}
              checked={theme.reliability}
              onChange={(reliability) =>
                change((now) => changePart(now, 'themes', theme.key, { reliability }))
              }
            />
          </div>
          <ol className="editor-items">
            {draft.items.map((item, n) =>
              item.theme === theme.key ? (
                <InstrumentItemForm
                  key={item.key}
                  draft={draft}
                  item={item}
                  index={n}
                  locked={asked.includes(item.key)}
                  problems={problems}
                  change={change}
                  onRemove={() => remove('items', item.key)}
                />
              ) : null,
            )}
          </ol>
          <div className="editor-row">
            <Button kind="second" icon="plus" onClick={() => change((now) => addItem(now, theme.key, taken))}>
              {t(text.addItem)}
            </Button>
            <Button kind="quiet" onClick={() => remove('themes', theme.key)}>
              {t(text.removeTheme, { n: i + 1 })}
            </Button>
          </div>
        </section>
      ))}
      <p className="act-row">
        <Button kind="second" icon="plus" onClick={() => change(addTheme)}>
          {t(text.addTheme)}
        </Button>
      </p>
    </section>
  );
}
