import { useEffect, useState } from 'react';
import { languageNames, languages } from '#platform/contract/language.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { CheckboxField, SelectField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { InstrumentDraft } from '#surveys/instrument-draft.ts';
import { changePart, missingIn, moveItem, withKind } from '#surveys/instrument-edit.ts';
import { instrumentItemText as text } from '#surveys/instrument-item-text.ts';
import { instrumentPageText as pageText } from '#surveys/instrument-page-text.ts';
import { mostLix } from '#surveys/lix.ts';
import { InFiveField, type Problems } from '#surveys/web/InFiveField.tsx';
import { InstrumentLevels } from '#surveys/web/InstrumentLevels.tsx';
import type { ChangeDraft } from '#surveys/web/use-draft.ts';

type Item = InstrumentDraft['items'][number];
type Props = {
  draft: InstrumentDraft;
  item: Item;
  /** Where it stands among all questions, from 0. */
  index: number;
  /** Asked in a survey: what it asks stays as it is. */
  locked: boolean;
  problems: Problems;
  change: ChangeDraft;
  onRemove: () => void;
};

/** One question: a line that opens. What is wrong with it opens it by itself. */
export function InstrumentItemForm(props: Props) {
  const t = useSay();
  const { item, index, locked, problems, change, onRemove } = props;
  const isFaulty = [...problems.keys()].some((path) => path.startsWith(`items.${index}.`));
  const [open, setOpen] = useState(missingIn(item.text) === 5);
  useEffect(() => {
    if (isFaulty) setOpen(true);
  }, [isFaulty]);
  const missing = missingIn(item.text);
  const n = index + 1;
  const move = (by: -1 | 1) => change((now) => moveItem(now, item.key, by));
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{item.text[pageLanguage()].trim() || item.text.nb.trim() || t(text.unwritten)}</span>
          {locked && <Tag tone="pine">{t(pageText.asked)}</Tag>}
          {missing > 0 && missing < 5 && <Tag>{t(text.missing, { count: missing })}</Tag>}
        </summary>
        <div>
          {locked ? <Locked {...props} /> : <Fields {...props} />}
          <div className="editor-row">
            <Button
              kind="quiet"
              icon="arrow-up"
              aria-label={`${t(text.up)}: ${t(text.item, { n })}`}
              onClick={() => move(-1)}
            >
              {t(text.up)}
            </Button>
            <Button
              kind="quiet"
              icon="arrow-down"
              aria-label={`${t(text.down)}: ${t(text.item, { n })}`}
              onClick={() => move(1)}
            >
              {t(text.down)}
            </Button>
            <Button kind="quiet" aria-label={`${t(text.remove)}: ${t(text.item, { n })}`} onClick={onRemove}>
              {t(text.remove)}
            </Button>
          </div>
        </div>
      </details>
    </li>
  );
}

function Locked({ item, index, problems }: Props) {
  const t = useSay();
  const wrong = [...problems].find(([path]) => path.startsWith(`items.${index}.`))?.[1];
  return (
    <>
      <Note tone="calm" icon="lock">
        {wrong ?? t(text.locked)}
      </Note>
      <dl className="editor-locked">
        {languages.map((language) => (
          <div key={language}>
            <dt className="small subtle">{languageNames[language]}</dt>
            <dd lang={language}>{item.text[language]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Fields({ draft, item, index, problems, change }: Props) {
  const t = useSay();
  const path = `items.${index}`;
  const set = (part: Partial<Item>) => change((now) => changePart(now, 'items', item.key, part));
  return (
    <>
      <InFiveField
        name={`${path}.text`}
        label={t(text.item, { n: index + 1 })}
        value={item.text}
        problems={problems}
        mostLix={mostLix.single}
        onChange={(words) => set({ text: words })}
      />
      <div className="editor-row">
        <SelectField
          name={`${path}.kind`}
          label={t(text.answeredBy)}
          problem={problems.get(`${path}.kind`)}
          value={item.kind}
          onChange={(kind) => set(withKind(item, kind as Item['kind'], draft))}
          options={(['scale', 'levels', 'text'] as const).map((kind) => ({
            value: kind,
            label: t(text[`answer-${kind}`]),
          }))}
        />
        {item.kind === 'scale' && draft.scales.length > 0 && (
          <SelectField
            name={`${path}.scale`}
            label={t(text.scale)}
            problem={problems.get(`${path}.scale`)}
            value={item.scale ?? ''}
            onChange={(scale) => set({ scale })}
            options={draft.scales.map(({ key, labels }) => ({
              value: key,
              label: [labels[0], labels.at(-1)].map((one) => one?.[pageLanguage()] || '…').join(' – '),
            }))}
          />
        )}
      </div>
      {item.kind === 'levels' && (
        <InstrumentLevels
          path={`${path}.levels`}
          levels={item.levels ?? []}
          problems={problems}
          onChange={(levels) => set({ levels })}
        />
      )}
      {item.kind !== 'text' && (
        <CheckboxField
          name={`${path}.reversed`}
          label={t(text.reversed)}
          hint={t(text.reversedHint)}
          checked={item.reversed ?? false}
          onChange={(reversed) => set({ reversed })}
        />
      )}
      <CheckboxField
        name={`${path}.sensitive`}
        label={t(text.sensitive)}
        hint={t(text.sensitiveHint)}
        checked={item.sensitive ?? false}
        onChange={(sensitive) => set({ sensitive })}
      />
    </>
  );
}
