import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import {
  draftOf,
  type EntryLine,
  fieldsOf,
  type Parts,
  partsOf,
  tellDraft,
} from '#indicators/entry-draft.ts';
import { before } from '#indicators/entry-line.ts';
import { entryText as text } from '#indicators/entry-text.ts';
import { isFarOff } from '#indicators/far-off.ts';
import type { ReadingView } from '#indicators/indicator-view.ts';
import { isSame } from '#indicators/reading-rules.ts';
import { EntryFields, wordProblems, writtenValue } from '#indicators/web/EntryFields.tsx';
import { EitherChoice, FarOffQuestion } from '#indicators/web/EntryQuestions.tsx';
import { type FormState, placed } from '#indicators/web/entry-form.ts';
import { useStanding } from '#indicators/web/use-entry.ts';
import { writePeriod } from '#indicators/write-period.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

export type Saying = { parts: Parts; reason: string; word: ReadingView | null };

type Props = {
  company: string;
  line: EntryLine;
  period: string;
  form: FormState;
  busy: boolean;
  /** Said by the same person a moment ago: put right without a reason. */
  isSlip: boolean;
  /** Counts how often a line was opened: each time its first field takes the focus. */
  opened: number;
  onForm: (part: Partial<FormState>) => void;
  onSay: (saying: Saying) => void;
};

/** The number of one period: typed, asked about where it looks like a slip, and sent. */
export function EntryForm({ company, line, period, form, busy, isSlip, opened, onForm, onSay }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const element = useRef<HTMLFormElement>(null);
  const { word, readings, isKnown } = useStanding(company, line, period);
  const near = before(readings, period);
  const stands = word ? draftOf(word, line, language) : {};
  const draft = form.draft ?? stands;
  const samples = Math.max(form.samples, word?.samples?.length ?? 0);
  const fields = fieldsOf(line, samples);
  const told = tellDraft(line, draft, fields, language);
  const names = [...fields.map(({ name }) => name), 'reason'];
  const refused = placed(form.error, names);
  const problems = { ...(form.tried && wordProblems(told, line, t)), ...refused.atFields };
  const isChange = word !== null && 'parts' in told && !isSame(partsOf(word), told.parts);
  const asksReason = (isChange && !isSlip) || 'reason' in problems;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when a line is opened, never while one types.
  useEffect(() => {
    const input = element.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, [opened]);
  const wrong = names.find((name) => name in problems);
  useEffect(() => {
    if (wrong && (form.tried || form.error)) document.getElementById(fieldId(wrong))?.focus();
  }, [wrong, form.tried, form.error]);

  const type = (name: string, value: string) =>
    onForm({ draft: { ...draft, [name]: value }, tried: false, asked: false, error: null });
  const say = () => 'parts' in told && onSay({ parts: told.parts, reason: form.reason, word });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !isKnown) return;
    if ('problems' in told) return onForm({ tried: true, error: null });
    const latest = near.flatMap(({ value }) => value ?? []);
    if (!form.asked && isFarOff(told.value, latest, line.decimals))
      return onForm({ asked: true, error: null });
    say();
  };
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    const own = event.target;
    const at = fields.findIndex(({ name }) => own.name === name);
    const next = fields.slice(at + 1).find(({ name }) => (draft[name] ?? '') === '');
    // The last measurements may stay empty, and then Enter saves.
    if (at < 0 || !next || own.value === '') return;
    event.preventDefault();
    document.getElementById(fieldId(next.name))?.focus();
  };
  const written = (value: number) => writtenValue(line, value);
  const isAsking = form.asked && 'value' in told && !form.error;
  const either = form.tried && 'problems' in told ? told.problems : {};
  return (
    <form ref={element} className="entry-form" noValidate onSubmit={send} onKeyDown={goOn}>
      {word && (
        <Note tone="calm">
          {t(text.stands, { value: word.value === null ? '' : written(word.value), name: word.said.by })}
        </Note>
      )}
      <EntryFields
        line={line}
        fields={fields}
        draft={draft}
        problems={problems}
        told={told}
        onType={type}
        onMoreSamples={() => onForm({ draft, samples: samples + 1 })}
      />
      {Object.entries(either).map(
        ([name, problem]) =>
          problem.kind === 'either' && (
            <EitherChoice key={name} name={name} values={problem.values} onChoose={type} />
          ),
      )}
      {!word && !isAsking && (
        <p className="entry-before num">
          {near.length === 0 && isKnown
            ? t(text.firstNumber)
            : near.map((one) => (
                <span key={one.period}>
                  {writePeriod(one.period, line.periodKind, language, 'full')}: {written(one.value!)}
                </span>
              ))}
        </p>
      )}
      {asksReason && (
        <TextField
          name="reason"
          label={t(text.reason)}
          hint={t(text.reasonHint)}
          value={form.reason}
          problem={problems.reason}
          onChange={(reason) => onForm({ reason, error: null })}
        />
      )}
      {isAsking ? (
        <FarOffQuestion
          value={writtenValue(line, told.value, fields[0]?.part === 'value' ? 'said' : 'even')}
          latest={near.map(({ value }) => written(value!))}
          busy={busy}
          onYes={say}
          onNo={() => {
            onForm({ asked: false });
            element.current?.querySelector('input')?.select();
          }}
        />
      ) : (
        <div className="entry-save">
          {/* A press leaves the focus, and so the number pad, where it is. */}
          <Button type="submit" wide busy={busy || !isKnown} onMouseDown={(event) => event.preventDefault()}>
            {t(text.save)}
          </Button>
        </div>
      )}
      {form.error?.code === 'no-network' && (
        <div role="alert">
          <Note tone="act">{t(text.unsent)}</Note>
        </div>
      )}
      {refused.beside && (
        <div role="alert">
          <Note tone="act">{refused.beside}</Note>
        </div>
      )}
    </form>
  );
}
