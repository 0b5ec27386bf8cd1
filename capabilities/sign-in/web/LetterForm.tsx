import { useEffect, useRef, useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText as text } from '#sign-in/page-text.ts';
import { linkMinutes } from '#sign-in/rules.ts';

/** Asks for a letter. What is answered is the same whether the address is known or not, and says so. */
export function LetterForm() {
  const t = useSay();
  const [email, setEmail] = useState('');
  // Made once for what is typed, so that sending it again is the same letter.
  const [letter, setLetter] = useState(() => makeId());
  const ask = useAct(signIn.askForLetter);
  const again = () => {
    setLetter(makeId());
    ask.reset();
  };
  if (ask.isSuccess) return <Sent email={email.trim()} onAgain={again} />;
  const problem = problemOf(ask.error, 'email');
  return (
    <form
      className="ways-letter"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!ask.isPending) ask.mutate({ body: { letter, email: email.trim() } });
      }}
    >
      {ask.error && !problem && <Note tone="act">{ask.error.message}</Note>}
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t(text.email)}
        problem={problem}
        value={email}
        onChange={(value) => {
          setEmail(value);
          if (ask.error) ask.reset();
        }}
      />
      <p>
        <Button type="submit" busy={ask.isPending}>
          {t(text.send)}
        </Button>
      </p>
    </form>
  );
}

/** Takes focus: the field that had it is gone. */
function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  const t = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="ways-letter">
      <h2 ref={heading} tabIndex={-1}>
        {t(text.sentTitle)}
      </h2>
      <p>{t(text.sentBody, { email, minutes: linkMinutes })}</p>
      <p>
        <Button kind="quiet" onClick={onAgain}>
          {t(text.otherAddress)}
        </Button>
      </p>
    </section>
  );
}
