import { audit } from '#audit/contract.ts';
import { text } from '#audit/text.ts';
import { LogSheet } from '#audit/web/LogSheet.tsx';
import { useLog, useShown } from '#audit/web/use-log.ts';
import { call } from '#platform/web/call.ts';
import { useSay } from '#platform/web/say.ts';

/** What the office has seen and done across companies, and what was refused. */
export function Page() {
  const t = useSay();
  const [show] = useShown();
  const log = useLog(['programme-log', show], show, (query) => call(audit.readProgrammeLog, { query }));
  const words = {
    name: t(text.programmeEyebrow),
    lead: t(text.programmeLead),
    empty: t(text.emptyProgramme),
  };
  return <LogSheet log={log} words={words} />;
}
