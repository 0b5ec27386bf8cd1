import { pageText as text } from '#lean-status/page-text.ts';
import type { LeanStatusView } from '#lean-status/round-view.ts';
import { voiceText } from '#lean-status/voice-text.ts';
import { StartButton } from '#lean-status/web/StartButton.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useSay } from '#platform/web/say.ts';

/** Nothing is mapped yet: who usually starts, and one button. */
export function NoRounds({ view }: { view: LeanStatusView }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={`${view.company.name} · ${t(voiceText.eyebrow)}`} title={t(text.emptyHead)} />
      <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
        <StartButton view={view} />
      </Empty>
    </>
  );
}
