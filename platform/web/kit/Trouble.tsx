import type { CallRefused } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';
import { troubleText as text } from '#platform/web/trouble-text.ts';

type Props = { eyebrow: string; error: CallRefused; onAgain: () => void };

/** In place of a page whose facts could not be had: what happened, and the one way on that can help. */
export function Trouble({ eyebrow, error, onAgain }: Props) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={eyebrow} title={error.message} />
      <p className="page-act">
        {error.status === 401 ? (
          <LinkButton to="/sign-in">{t(text.signIn)}</LinkButton>
        ) : error.status === 403 || error.status === 404 ? (
          <LinkButton to="/" kind="second">
            {t(text.toFront)}
          </LinkButton>
        ) : (
          <Button kind="second" onClick={onAgain}>
            {t(text.retry)}
          </Button>
        )}
      </p>
    </>
  );
}
