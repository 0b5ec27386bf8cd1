import type { Agreement } from '#ambitions/ambitions-view.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { useSay } from '#platform/web/say.ts';

/**
 * How a text stands between the parties. Warm only where whoever looks has not answered: a disagreement asks nobody to
 * do anything, it is an answer.
 */
export function AgreementMark({ state, mine }: { state: Agreement; mine: boolean }) {
  const t = useSay();
  if (state === 'disagreed') return <Tag>{t(text['is-disagreed'])}</Tag>;
  if (state === 'agreed') return <Mark status="plan">{t(text['is-agreed'])}</Mark>;
  return <Mark status={mine ? 'watch' : 'silent'}>{t(text['is-open'])}</Mark>;
}
