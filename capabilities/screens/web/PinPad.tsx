import { useEffect, useRef, useState } from 'react';
import type { CallRefused } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { useSay } from '#platform/web/say.ts';
import { wallText as text } from '#screens/wall-text.ts';

type Props = {
  error: CallRefused | null;
  busy: boolean;
  onTry: (pin: string) => void;
  onBack: () => void;
};

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const mostDigits = 8;

/** Large keys for fingers in gloves; a keyboard types into the same field. */
export function PinPad({ error, busy, onTry, onBack }: Props) {
  const t = useSay();
  const [pin, setPin] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  // A PIN that was wrong is no beginning of the right one.
  useEffect(() => {
    if (error) setPin('');
  }, [error]);
  const press = (digit: string) => setPin((before) => (before + digit).slice(0, mostDigits));
  return (
    <form
      className="pin-pad"
      onSubmit={(event) => {
        event.preventDefault();
        if (pin && !busy) onTry(pin);
      }}
    >
      <label htmlFor="field-pin">{t(text.pin)}</label>
      <input
        ref={field}
        id="field-pin"
        name="pin"
        type="password"
        inputMode="none"
        autoComplete="off"
        value={pin}
        aria-invalid={error ? true : undefined}
        aria-describedby="pin-problem"
        onChange={(event) => setPin(event.target.value.replaceAll(/\D/g, '').slice(0, mostDigits))}
      />
      <p id="pin-problem" className="pin-problem" role="alert">
        {error && <Icon name="warning" />}
        {error?.message}
      </p>
      <div className="pin-keys">
        {digits.map((digit) => (
          <button key={digit} type="button" onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          aria-label={t(text.erase)}
          onClick={() => setPin((before) => before.slice(0, -1))}
        >
          <Icon name="arrow-left" />
        </button>
        <button type="button" onClick={() => press('0')}>
          0
        </button>
        <button type="submit" className="pin-go" aria-disabled={pin === '' || busy}>
          {t(text.signIn)}
        </button>
      </div>
      <p className="hidden" aria-live="polite">
        {t(text.pinTyped, { count: pin.length })}
      </p>
      <Button kind="quiet" icon="undo" onClick={onBack}>
        {t(text.notMe)}
      </Button>
    </form>
  );
}
