import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { sheetText } from '#surveys/sheet-text.ts';
import { slipText as text } from '#surveys/slip-text.ts';
import type { SlipPrint } from '#surveys/slip-view.ts';
import { waveText } from '#surveys/wave-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { SlipForm } from '#surveys/web/SlipForm.tsx';
import { SlipSheets } from '#surveys/web/SlipSheets.tsx';
import { useWave } from '#surveys/web/use-surveys.ts';
import { WaveEyebrow } from '#surveys/web/WaveEyebrow.tsx';
import '#surveys/web/waves.css';
import '#surveys/web/wave-slips.css';

/** Code slips for the hat. Their secrets live in this page alone, and are gone with it. */
export function Page() {
  const t = useSay();
  const { company = '', wave = '' } = useParams({ strict: false });
  const answer = useWave(company, wave);
  if (answer.data) return <Slips view={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(waveText.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

function Slips({ view }: { view: WaveView }) {
  const t = useSay();
  const navigate = useNavigate();
  const [print, setPrint] = useState<SlipPrint | null>(null);
  const { state, rights, wave } = view;
  const { company } = view.company;
  const home = `/companies/${company}/surveys/${wave}`;
  const eyebrow = <WaveEyebrow wave={view} />;
  if (print)
    return <SlipSheets print={print} eyebrow={eyebrow} onLeave={() => void navigate({ to: home })} />;
  const mayNow = state === 'signed' || state === 'open';
  if (!rights.prints || !mayNow)
    return (
      <>
        <PageHead eyebrow={eyebrow} title={t(rights.prints ? text.notNow : sheetText.mayNotPrint)} />
        <p className="page-act">
          <LinkButton kind="second" to={home}>
            {t(text.back)}
          </LinkButton>
        </p>
      </>
    );
  return <SlipForm view={view} eyebrow={eyebrow} home={home} onMade={setPrint} />;
}
