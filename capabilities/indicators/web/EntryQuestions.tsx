import { useEffect, useRef } from 'react';
import { entryText as text } from '#indicators/entry-text.ts';
import { writeTyped } from '#indicators/read-typed.ts';
import { writeValue } from '#indicators/write-value.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type EitherProps = {
  name: string;
  values: readonly [number, number];
  onChoose: (name: string, value: string) => void;
};

/** The two numbers that something typed may be; pressing one writes it so that it can be only that. */
export function EitherChoice({ name, values, onChoose }: EitherProps) {
  const language = pageLanguage();
  return (
    <p className="entry-either">
      {values.map((value) => (
        <Button key={value} kind="second" onClick={() => onChoose(name, writeTyped(value, language))}>
          {writeValue(value, { unit: '', decimals: 0 }, language, 'said').trim()}
        </Button>
      ))}
    </p>
  );
}

type FarOffProps = {
  value: string;
  latest: readonly string[];
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
};

/**
 * Asks before a number far from the latest is saved. The way back stands where the save button stood, so that a
 * second press by habit saves nothing.
 */
export function FarOffQuestion({ value, latest, busy, onYes, onNo }: FarOffProps) {
  const t = useSay();
  const listed = new Intl.ListFormat(pageLanguage(), { type: 'conjunction' });
  const place = useRef<HTMLFieldSetElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset ref={place} className="entry-question">
      <legend className="entry-asks">{t(text.farOff, { value })}</legend>
      <p className="small subtle">{t(text.farOffWhy, { values: listed.format(latest) })}</p>
      <div className="entry-save">
        <Button wide onClick={onNo}>
          {t(text.farOffNo)}
        </Button>
        <Button kind="second" wide busy={busy} onClick={onYes}>
          {t(text.farOffYes, { value })}
        </Button>
      </div>
    </fieldset>
  );
}
