import { useEffect, useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { InstrumentDraft } from '#surveys/instrument-draft.ts';
import { addScale, changePart, missingIn, removePart } from '#surveys/instrument-edit.ts';
import { instrumentItemText as text } from '#surveys/instrument-item-text.ts';
import { InFiveField, type Problems } from '#surveys/web/InFiveField.tsx';
import type { ChangeDraft } from '#surveys/web/use-draft.ts';

type Props = { draft: InstrumentDraft; problems: Problems; asked: readonly string[]; change: ChangeDraft };

/** The scales statements are answered on. One that an asked question is answered on is told to be kept. */
export function InstrumentScales({ draft, problems, asked, change }: Props) {
  const t = useSay();
  return (
    <section>
      <h2>{t(text.scales)}</h2>
      <p className="small subtle">{t(text.scalesLead)}</p>
      <ul className="editor-items">
        {draft.scales.map((scale, i) => (
          <ScalePart
            key={scale.key}
            draft={draft}
            problems={problems}
            asked={asked}
            change={change}
            scale={scale}
            i={i}
          />
        ))}
      </ul>
      <p className="act-row">
        <Button kind="second" icon="plus" onClick={() => change(addScale)}>
          {t(text.addScale)}
        </Button>
      </p>
    </section>
  );
}

/** One scale: a line that opens. What is wrong with it, or not written yet, opens it by itself. */
function ScalePart({
  draft,
  problems,
  asked,
  change,
  scale: { key, labels },
  i,
}: Props & { scale: InstrumentDraft['scales'][number]; i: number }) {
  const t = useSay();
  const own = draft.items.filter(({ kind, scale }) => kind === 'scale' && scale === key);
  const wrong = problems.get(`scales.${i}.key`);
  const isFaulty = [...problems.keys()].some((path) => path.startsWith(`scales.${i}.`));
  const [open, setOpen] = useState(labels.every((label) => missingIn(label) === 5));
  useEffect(() => {
    if (isFaulty) setOpen(true);
  }, [isFaulty]);
  const ends = [labels[0], labels.at(-1)].map((one) => one?.[pageLanguage()] || '…').join(' – ');
  return (
    <li>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary id={fieldId(`scales.${i}.key`)}>
          <span>
            {t(text.scaleN, { n: i + 1 })}: {ends}
          </span>
        </summary>
        <div>
          {wrong && <p className="field-problem">{wrong}</p>}
          {own.some((item) => asked.includes(item.key)) && (
            <Note tone="calm" icon="lock">
              {t(text.scaleLocked)}
            </Note>
          )}
          {labels.map((label, n) => (
            <InFiveField
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place and by nothing else
              key={n}
              name={`scales.${i}.labels.${n}`}
              label={t(text.step, { n: n + 1 })}
              value={label}
              problems={problems}
              onChange={(next) =>
                change((now) => changePart(now, 'scales', key, { labels: labels.with(n, next) }))
              }
            />
          ))}
          <p>
            <Button
              kind="quiet"
              reason={own.length > 0 ? t(text.inUse) : undefined}
              onClick={() => change((now) => removePart(now, 'scales', key))}
            >
              {t(text.removeScale, { n: i + 1 })}
            </Button>
          </p>
        </div>
      </details>
    </li>
  );
}
