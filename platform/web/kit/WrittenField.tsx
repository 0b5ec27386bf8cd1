import { Textarea } from '@navikt/ds-react/Textarea';
import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Written } from '#platform/contract/written.ts';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useWriter, type Write } from '#platform/web/kit/use-writer.ts';
import { WrittenEarlier } from '#platform/web/kit/WrittenEarlier.tsx';
import { movedCaret } from '#platform/web/kit/written-caret.ts';
import { writtenText as text } from '#platform/web/kit/written-text.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  label: string;
  hint?: string;
  value: Written;
  /** Stores one writing; a promise that fails is tried again, unless the refusal says it cannot help. */
  onWrite: Write;
  multiline?: boolean;
  longest: number;
  disabled?: boolean;
  /** Why it cannot be written, as a sentence below it. */
  why?: string;
  /** Tells fields with the same label on one page apart, so that each finds its own unsent words again. */
  name?: string;
  /** Said to screen readers and not shown, where the heading above says it. */
  hideLabel?: boolean;
};

/** From how few signs left the rest is counted. */
const countedFrom = (longest: number) => Math.max(20, Math.round(longest / 10));

/**
 * A field that several may write at once: what is written is saved by itself, others' words come in while one is not
 * writing, and words that were crossed stay one tap away.
 */
export function WrittenField(props: Props) {
  const { label, hint, value, onWrite, multiline, longest, disabled, why, name, hideLabel } = props;
  const t = useSay();
  const toast = useToast();
  const ownId = useId();
  const id = name ? fieldId(name) : ownId;
  const key = `${location.pathname} ${name ?? label}`;
  const [writer, shown] = useWriter(key, value, longest, onWrite);
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  useSteadyCaret(input, shown.text);
  const left = longest - shown.text.length;
  const problem = left < 0 ? t(text.over, { count: -left }) : refusedOf(shown);
  const aside = shown.beside && t(text.beside, { name: shown.beside });
  const trouble = shown.state === 'troubled' ? t(text.retrying) : null;
  const news = [trouble, aside].filter(Boolean).join(' ') || null;
  const saved = shown.state === 'saved' ? t(text.saved) : null;

  const takeBack = (earlier: Written['earlier'][number]) => {
    const before = writer.shown().text;
    writer.put(earlier.value);
    input.current?.focus();
    toast({
      message: t(text.takenBack, { name: earlier.by }),
      undo: { label: t(text.undo), act: () => writer.put(before) },
    });
  };

  const field = {
    id,
    ref: input,
    name,
    label,
    hideLabel,
    description: hint,
    error: problem,
    value: shown.text,
    readOnly: disabled,
    autoComplete: 'off',
    // One line too grows with its words, so that none are hidden; what is pasted into it becomes one line.
    onChange: ({ target }: { target: { value: string } }) =>
      writer.type(multiline ? target.value : target.value.replaceAll(/\s*\n\s*/g, ' ')),
    onKeyDown: (event: KeyboardEvent) => {
      if (multiline || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      writer.flush();
    },
    onFocus: () => setFocused(true),
    onBlur: () => {
      setFocused(false);
      writer.flush();
    },
  };
  return (
    <div className="written-field" data-written={key}>
      <Textarea {...field} minRows={multiline ? 2 : 1} />
      <p className={trouble ? 'written-state written-trouble' : 'written-state'}>
        {trouble && <Icon name="warning" />}
        <span>{news ?? saved ?? (disabled ? why : null)}</span>
        {left >= 0 && left <= countedFrom(longest) && focused && (
          <span className="written-left num">{t(text.left, { count: left })}</span>
        )}
      </p>
      {/* Saving after every pause is for the eye; read out it is once, when the field has been left. */}
      <span className="hidden" role="status">
        {news ?? (focused ? null : saved)}
      </span>
      {value.earlier.map((one) => (
        <WrittenEarlier
          key={one.edit}
          earlier={one}
          why={disabled ? (why ?? '') : undefined}
          onTakeBack={() => takeBack(one)}
        />
      ))}
    </div>
  );
}

const refusedOf = ({ state, trouble }: { state: string; trouble: string | null }): string | undefined =>
  state === 'refused' ? (trouble ?? undefined) : undefined;

/** Keeps the caret by the words it stood at when somebody else's words come in. */
function useSteadyCaret(input: RefObject<HTMLTextAreaElement | null>, words: string) {
  const was = useRef({ words, start: 0, end: 0 });
  useLayoutEffect(() => {
    const element = input.current;
    if (!element) return undefined;
    const note = () => {
      was.current = {
        words: element.value,
        start: element.selectionStart ?? 0,
        end: element.selectionEnd ?? 0,
      };
    };
    const events = ['input', 'select', 'keyup', 'pointerup', 'focus'] as const;
    for (const event of events) element.addEventListener(event, note);
    return () => {
      for (const event of events) element.removeEventListener(event, note);
    };
  }, [input]);
  useLayoutEffect(() => {
    const element = input.current;
    const before = was.current;
    if (!element || before.words === words) return;
    const start = movedCaret(before.words, words, before.start);
    const end = movedCaret(before.words, words, before.end);
    was.current = { words, start, end };
    if (document.activeElement === element) element.setSelectionRange(start, end);
  }, [input, words]);
}
