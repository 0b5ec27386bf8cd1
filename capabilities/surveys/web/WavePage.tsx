import { useParams } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { keyLostText as lostText } from '#surveys/key-lost-text.ts';
import { waveText as text } from '#surveys/wave-text.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { SignPanel } from '#surveys/web/SignPanel.tsx';
import { useFreshCount, useWave } from '#surveys/web/use-surveys.ts';
import { WaveAnswer } from '#surveys/web/WaveAnswer.tsx';
import { WaveChanges } from '#surveys/web/WaveChanges.tsx';
import { WaveDelivery } from '#surveys/web/WaveDelivery.tsx';
import { WaveEyebrow } from '#surveys/web/WaveEyebrow.tsx';
import { WaveReminders } from '#surveys/web/WaveReminders.tsx';
import { WaveSheet } from '#surveys/web/WaveSheet.tsx';
import { WaveTaking } from '#surveys/web/WaveTaking.tsx';
import { WaveWays } from '#surveys/web/WaveWays.tsx';
import { headlineOf } from '#surveys/web/wave-words.ts';
import '#surveys/web/waves.css';

/** One survey, from its plan until both parties have delivered it. */
export function Page() {
  const t = useSay();
  const { company = '', wave = '' } = useParams({ strict: false });
  const answer = useWave(company, wave);
  if (answer.data) return <Wave view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function Wave({ view }: { view: WaveView }) {
  const t = useSay();
  const { state, rights } = view;
  const { company } = view.company;
  useFreshCount(state === 'open', surveys.readWave.path);
  const isPlanned = state === 'draft' || state === 'half-signed';
  const isUnderWay = state === 'signed' || state === 'open';
  const isLeading = rights.writes || rights.prints;
  return (
    <>
      <PageHead eyebrow={<WaveEyebrow wave={view} />} title={headlineOf(view, view.today, t)} />
      {view.own !== 'not-asked' && <WaveAnswer company={company} wave={view} />}
      <div className="wave-two">
        <div className="wave-main">
          {view.keyLost && (
            <Note tone="act">
              <p>
                <b>{t(state === 'ended' ? lostText.why : lostText.early)}</b>
              </p>
              <p>{t(lostText.remedy)}</p>
            </Note>
          )}
          {state === 'counted' && <Results view={view} />}
          {state === 'too-few' && <AskAgain view={view} />}
          {state === 'open' && <WaveTaking view={view} />}
          {isUnderWay && isLeading && <WaveWays view={view} />}
          {isUnderWay && isLeading && <WaveReminders view={view} />}
          <WaveSheet view={view} />
        </div>
        <div className="wave-aside">
          {state === 'counted' && view.delivered && <WaveDelivery view={view} />}
          {(isPlanned || isUnderWay) && <SignPanel view={view} />}
          {(isPlanned || isUnderWay) && rights.signs.length > 0 && <WaveChanges view={view} />}
          <LinkButton kind="quiet" icon="arrow-left" to={`/companies/${company}/surveys`}>
            {t(text.all)}
          </LinkButton>
        </div>
      </div>
    </>
  );
}

function Results({ view }: { view: WaveView }) {
  const t = useSay();
  const { company } = view.company;
  return view.mayRead ? (
    <p>
      <LinkButton icon="arrow-right" to={`/companies/${company}/surveys/${view.wave}/results`}>
        {t(text.readResults)}
      </LinkButton>
    </p>
  ) : (
    <Note tone="calm">{t(text.readFrom, { date: writeDay(view.meetingOn, pageLanguage(), 'said') })}</Note>
  );
}

/** Too few answered: nothing is left to read, so what can be done stands first. */
function AskAgain({ view }: { view: WaveView }) {
  const t = useSay();
  const next = useOneId();
  return (
    <>
      <p>{t(text.askAgain)}</p>
      <p>
        {view.rights.writes ? (
          <LinkButton
            kind="second"
            icon="plus"
            to={`/companies/${view.company.company}/surveys/${next}/plan`}
          >
            {t(text.planOne)}
          </LinkButton>
        ) : (
          <Button kind="second" icon="plus" reason={t(text.mayNotPlan)}>
            {t(text.planOne)}
          </Button>
        )}
      </p>
    </>
  );
}
