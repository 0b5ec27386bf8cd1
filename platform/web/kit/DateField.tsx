import { TextField as AkselTextField } from '@navikt/ds-react/TextField';
import { useRef, useState } from 'react';
import { readDay, writeDay, writeDigits } from '#platform/contract/dates.ts';
import { dateText } from '#platform/web/date-text.ts';
import type { FieldProps } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/**
 * A day, `YYYY-MM-DD` in `value`, written the way the page's language writes days: the browser's own date field
 * follows the machine's language, whatever the page's is. The day stands under it in words. What is not a day yet
 * goes out as it was written, for the server's answer to name.
 */
export function DateField({ name, label, hint, problem, value, onChange }: FieldProps) {
  const t = useSay();
  const language = pageLanguage();
  const [written, setWritten] = useState('');
  const day = readDay(value);
  const shown =
    (readDay(written) ?? written.trim()) === value ? written : day ? writeDigits(day, language) : value;
  const type = (text: string) => {
    setWritten(text);
    onChange(readDay(text) ?? text.trim());
  };
  const saysId = `${fieldId(name)}-says`;
  const problemId = `${fieldId(name)}-problem`;
  return (
    <div className="date-field">
      <div className="date-field-line">
        <AkselTextField
          className="field-date"
          id={fieldId(name)}
          name={name}
          label={label}
          description={hint}
          error={problem !== undefined}
          value={shown}
          placeholder={t(dateText.pattern)}
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={[problem && problemId, day && saysId].filter(Boolean).join(' ') || undefined}
          onChange={(event) => type(event.target.value)}
        />
        <CalendarButton name={t(dateText.openCalendar, { label })} day={day} onChoose={type} />
      </div>
      {problem && (
        <p id={problemId} className="date-field-problem">
          <Icon name="warning" />
          {problem}
        </p>
      )}
      {day && (
        <p id={saysId} className="field-says">
          {writeDay(day, language, 'full')}
        </p>
      )}
    </div>
  );
}

type CalendarProps = { name: string; day: string | null; onChoose: (day: string) => void };

/** Opens the browser's own calendar; its field stays out of sight and out of the tab order. */
function CalendarButton({ name, day, onChoose }: CalendarProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="date-field-pick">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={day ?? ''}
        onChange={(event) => event.target.value && onChoose(event.target.value)}
      />
      <button type="button" aria-label={name} onClick={() => picker.current?.showPicker()}>
        <Icon name="calendar" />
      </button>
    </span>
  );
}
