import { useState } from 'react';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import type { signIn } from '#sign-in/contract.ts';
import { enterAt } from '#sign-in/web/enter.ts';

type Props = {
  endpoint: typeof signIn.giveSecond | typeof signIn.confirmCodes;
  label: string;
  act: string;
  /** Where to go on; the front page when left out. */
  next?: string;
};

/** Six digits from the app. */
export function CodeForm({ endpoint, label, act, next }: Props) {
  const [code, setCode] = useState('');
  const give = useAct<typeof signIn.giveSecond | typeof signIn.confirmCodes>(endpoint);
  const send = () =>
    give.mutate(
      { body: { code } },
      {
        onSuccess: (entered) => void enterAt(next ?? entered.next),
        onError: () => document.getElementById('field-code')?.focus(),
      },
    );
  return (
    <form
      className="code-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!give.isPending && !give.isSuccess) send();
      }}
    >
      <TextField
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={label}
        problem={give.error?.message}
        value={code}
        onChange={(value) => {
          setCode(value);
          if (give.error) give.reset();
        }}
      />
      <Button type="submit" busy={give.isPending || give.isSuccess}>
        {act}
      </Button>
    </form>
  );
}
