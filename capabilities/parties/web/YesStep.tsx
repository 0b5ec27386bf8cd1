import { intakeText as text } from '#parties/intake-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { AssentKeys } from '#parties/web/AssentKeys.tsx';
import { useSay } from '#platform/web/say.ts';

/** Each party's yes to the programme. */
export function YesStep({ view }: { view: PartiesView }) {
  const t = useSay();
  return (
    <>
      <p className="small subtle">{t(text.yesLead)}</p>
      <AssentKeys view={view} to="programme" />
    </>
  );
}
