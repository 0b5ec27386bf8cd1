import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';

/** In place of a form that only the programme office may send in. */
export function OfficeOnly({ eyebrow }: { eyebrow: string }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={eyebrow} title={t(text.officeOnlyTitle)} lead={t(text.officeOnlyLead)} />
      <p className="page-act">
        <LinkButton to="/" kind="second">
          {t(text.toFront)}
        </LinkButton>
      </p>
    </>
  );
}
