import { useParams } from '@tanstack/react-router';
import { audit } from '#audit/contract.ts';
import { text } from '#audit/text.ts';
import { ExportPanel } from '#audit/web/ExportPanel.tsx';
import { LogSheet } from '#audit/web/LogSheet.tsx';
import { useLog, useShown } from '#audit/web/use-log.ts';
import { call } from '#platform/web/call.ts';
import { useSay } from '#platform/web/say.ts';

/** Who has seen and done what in one company. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const [show] = useShown();
  const log = useLog(['company-log', company, show], show, (query) =>
    call(audit.readCompanyLog, { params: { company }, query }),
  );
  const words = { name: t(text.companyEyebrow), lead: t(text.companyLead), empty: t(text.emptyBody) };
  return (
    <>
      <ExportPanel company={company} />
      <LogSheet log={log} words={words} />
    </>
  );
}
