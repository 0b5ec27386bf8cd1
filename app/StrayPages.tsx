import { useEffect, useState } from 'react';
import { appText } from '#app/app-text.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useLine } from '#platform/web/offline/use-outbox.ts';
import { useSay } from '#platform/web/say.ts';

/** Nothing lives at this address, or nothing this person may see: the two look alike. */
export function AbsentPage() {
  const t = useSay();
  return (
    <>
      <PageHead
        eyebrow={t(appText.absentEyebrow)}
        title={t(appText.absentTitle)}
        lead={t(appText.absentLead)}
      />
      <p className="page-act">
        <LinkButton to="/" kind="primary">
          {t(appText.toFront)}
        </LinkButton>
      </p>
    </>
  );
}

/** The frame itself broke: as little of it as cannot break, around the same words. */
export function BrokenFrame() {
  return (
    <>
      <header className="top">
        <a className="brand" href="/">
          Spranget
        </a>
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <BrokenPage />
      </main>
    </>
  );
}

/** A page that broke: our fault, said so, with a way on. Without a line it is one that was not fetched ahead. */
export function BrokenPage() {
  const t = useSay();
  const line = useLine();
  const [began] = useState(line);
  const isMissing = began === 'down';
  useEffect(() => {
    if (isMissing && line === 'up') location.reload();
  }, [isMissing, line]);
  if (isMissing)
    return (
      <>
        <PageHead
          eyebrow={t(appText.missingEyebrow)}
          title={t(appText.missingTitle)}
          lead={t(appText.missingLead)}
        />
        <p className="page-act">
          <LinkButton to="/" kind="second">
            {t(appText.toFront)}
          </LinkButton>
        </p>
      </>
    );
  return (
    <>
      <PageHead
        eyebrow={t(appText.brokenEyebrow)}
        title={t(appText.brokenTitle)}
        lead={t(appText.brokenLead)}
      />
      <p className="page-act">
        <Button kind="primary" onClick={() => location.reload()}>
          {t(appText.reload)}
        </Button>
      </p>
    </>
  );
}
