import { partiesText as text } from '#parties/parties-text.ts';
import type { CallRefused } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';

/** A page whose facts could not be had: what happened, and the one way on that can help. */
export function Trouble({
  eyebrow,
  error,
  onAgain,
}: {
  eyebrow: string;
  error: CallRefused;
  onAgain: () => void;
}) {
  const t = useSay();
  const isFinal = [401, 403, 404].includes(error.status);
  return (
    <>
      <PageHead eyebrow={eyebrow} title={error.message} />
      <p className="parties-act">
        {isFinal ? (
          <LinkButton to="/" kind="second">
            {t(text.toFront)}
          </LinkButton>
        ) : (
          <Button kind="second" onClick={onAgain}>
            {t(text.reload)}
          </Button>
        )}
      </p>
    </>
  );
}
