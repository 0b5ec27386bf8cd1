/** @jsxImportSource preact */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Language } from '#platform/contract/language.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { meetingCardText as text } from '#pulse-boards/meeting-card-text.ts';
import { wallText } from '#pulse-boards/wall-text.ts';
import { Icon } from '#pulse-boards/web/wall/meeting-parts.tsx';

const nordic = ['1234567890', 'qwertyuiopå', 'asdfghjkløæ', 'zxcvbnm,.-'];
const rows: Readonly<Record<Language, readonly string[]>> = {
  nb: nordic,
  nn: nordic,
  en: ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm,.-'],
  sv: ['1234567890', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm,.-'],
  pl: ['1234567890', 'qwertyuiop', 'asdfghjklł', 'zxcvbnm,.-', 'ąćęńóśźż'],
};

/** A wall has no keys of its own; a tablet and a phone bring theirs up. */
const ownKeys = '(min-width: 1200px) and (min-height: 640px)';

/** The letters stay this long after the line is left, so that what a finger is on does not move under it. */
const pressed = 300;

type WritingProps = {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onWrite: (value: string) => void;
  /** Whether letters are in reach at once; otherwise they come when the line is touched. */
  readonly opens?: boolean;
  readonly onEnter?: () => void;
};

/** A line to write on, with large letters below it where there is no other keyboard. */
export function Writing({ label, value, most, onWrite, opens = false, onEnter }: WritingProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const closing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => () => clearTimeout(closing.current), []);
  useEffect(() => {
    if (opens) field.current?.focus();
  }, [opens]);
  useEffect(() => {
    if (isOpen) field.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  const hasKeys = isOpen && matchMedia(ownKeys).matches;
  return (
    <div class="meet-writing">
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        value={value}
        maxLength={most}
        autocomplete="off"
        inputMode={hasKeys ? 'none' : 'text'}
        enterKeyHint="done"
        onFocus={() => {
          clearTimeout(closing.current);
          setOpen(true);
        }}
        onBlur={() => {
          closing.current = setTimeout(() => setOpen(false), pressed);
        }}
        onInput={(event) => onWrite(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && onEnter?.()}
      />
      {hasKeys && (
        <Keys
          value={value}
          onWrite={(next) => onWrite(next.slice(0, most))}
          close={() => field.current?.blur()}
        />
      )}
    </div>
  );
}

type KeysProps = { value: string; onWrite: (value: string) => void; close: () => void };

/** Letters for a finger. They never take the focus from the line that is written on. */
function Keys({ value, onWrite, close }: KeysProps) {
  const t = useSay();
  // A sentence and a name begin with a capital letter.
  const isFirst = value === '' || /[.]\s$/.test(value);
  const letter = (key: string) => (isFirst ? key.toLocaleUpperCase(pageLanguage()) : key);
  return (
    <fieldset
      class="meet-keys"
      aria-label={t(text.keyboard)}
      onPointerDown={(event) => event.preventDefault()}
    >
      {rows[pageLanguage()].map((row) => (
        <div key={row}>
          {[...row].map((key) => (
            <button type="button" tabIndex={-1} key={key} onClick={() => onWrite(value + letter(key))}>
              {letter(key)}
            </button>
          ))}
        </div>
      ))}
      <div>
        <button type="button" tabIndex={-1} class="meet-key-wide" onClick={() => onWrite(`${value} `)}>
          {t(text.space)}
        </button>
        <button
          type="button"
          tabIndex={-1}
          class="meet-key-erase"
          onClick={() => onWrite([...value].slice(0, -1).join(''))}
        >
          <Icon name="erase" />
          {t(text.erase)}
        </button>
        <button type="button" tabIndex={-1} class="meet-key-done" onClick={close}>
          {t(wallText.done)}
        </button>
      </div>
    </fieldset>
  );
}
