import { useEffect, useRef } from 'react';
import { useAct } from '#platform/web/call.ts';
import { Note } from '#platform/web/kit/Note.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText as text } from '#sign-in/page-text.ts';
import { CodeForm } from '#sign-in/web/CodeForm.tsx';

/** A fresh seed as a square and in letters, then the first code from the app. */
export function CodeSetUp({ next }: { next?: string }) {
  const t = useSay();
  const { mutate, data, error } = useAct(signIn.startCodes);
  const begun = useRef(false);
  useEffect(() => {
    // Once: another start would make the square that is being read worth nothing.
    if (begun.current) return;
    begun.current = true;
    mutate({});
  }, [mutate]);
  if (error) return <Note tone="act">{error.message}</Note>;
  if (!data) return <Skeleton lines={4} />;
  return (
    <div className="code-set-up">
      <p>{t(text.scan)}</p>
      <img className="code-square" src={data.square} alt={t(text.squareName)} width="200" height="200" />
      <p className="code-key">
        <span className="small subtle">{t(text.key)}</span>
        <code>{data.key}</code>
      </p>
      <CodeForm
        endpoint={signIn.confirmCodes}
        label={t(text.codeFromApp)}
        act={t(text.confirm)}
        {...(next && { next })}
      />
    </div>
  );
}
