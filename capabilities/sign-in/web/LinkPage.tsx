import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CallRefused, call, useAct } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';
import { signIn } from '#sign-in/contract.ts';
import { pageText as text } from '#sign-in/page-text.ts';
import { enterAt } from '#sign-in/web/enter.ts';
import './sign-in.css';

/**
 * Where the link of a letter leads. Opening it uses nothing up, since programs that look through mail open links
 * too: it says whose account it is, and asks for a press.
 */
export function Page() {
  const [token] = useState(() => location.hash.slice(1));
  const looked = useQuery<{ email: string }, CallRefused>({
    queryKey: [signIn.lookAtLink.path],
    queryFn: () => call(signIn.lookAtLink, { body: { token } }),
    enabled: token !== '',
    // What it says is true until it is used; asking again on its own would tell of a used one behind somebody's back.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const use = useAct(signIn.useLink);
  const t = useSay();
  const refused = token === '' ? t(text.linkMissing) : (use.error ?? looked.error)?.message;
  if (refused) return <Refused message={refused} />;
  if (!looked.data) return <Skeleton lines={3} />;
  const enter = () => use.mutate({ body: { token } }, { onSuccess: ({ next }) => void enterAt(next) });
  return (
    <>
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={t(text.linkTitle, { email: looked.data.email })}
        lead={t(text.linkLead)}
      />
      <p className="ways-act">
        <Button busy={use.isPending || use.isSuccess} onClick={enter}>
          {t(text.enter)}
        </Button>
      </p>
    </>
  );
}

function Refused({ message }: { message: string }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.notIn)} lead={message} />
      <p className="ways-act">
        <LinkButton to="/sign-in">{t(text.askAgain)}</LinkButton>
      </p>
    </>
  );
}
