import { Link, useParams } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { waveText as text } from '#surveys/wave-text.ts';
import type { SurveysView, WaveLine } from '#surveys/wave-view.ts';
import { FormsAside } from '#surveys/web/FormsAside.tsx';
import { useFreshCount, useSurveys } from '#surveys/web/use-surveys.ts';
import { WaveAnswer } from '#surveys/web/WaveAnswer.tsx';
import { headlineOf, mainWave, waitsOf } from '#surveys/web/wave-words.ts';
import '#surveys/web/waves.css';

/** The surveys of a company: the one under way first, and what each waits for. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useSurveys(company);
  if (answer.data) return <Surveys view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

function Surveys({ view }: { view: SurveysView }) {
  const t = useSay();
  const first = useOneId();
  const { waves, today, mayMake } = view;
  const { company, name } = view.company;
  const main = mainWave(waves, today);
  const own = waves.find((one) => one.own !== 'not-asked');
  useFreshCount(
    waves.some(({ state }) => state === 'open'),
    surveys.readSurveys.path,
  );
  const plan = (kind: 'primary' | 'second') =>
    mayMake ? (
      <LinkButton kind={kind} icon="plus" to={`/companies/${company}/surveys/${first}/plan`}>
        {t(text.planOne)}
      </LinkButton>
    ) : (
      <Button kind={kind} icon="plus" reason={t(text.mayNotPlan)}>
        {t(text.planOne)}
      </Button>
    );
  return (
    <>
      <PageHead
        eyebrow={`${name} · ${writeDay(today, pageLanguage(), 'full')}`}
        title={main ? headlineOf(main, today, t) : t(text.headNone)}
        lead={t(text.lead)}
      />
      {own && <WaveAnswer company={company} wave={own} />}
      {waves.length === 0 ? (
        <Empty
          title={t(mayMake ? text.emptyTitle : text.emptyTitleAsked)}
          body={t(mayMake ? text.emptyBody : text.emptyForAsked)}
        >
          {plan('primary')}
        </Empty>
      ) : (
        <section className="waves-section" aria-labelledby="waves-title">
          <h2 id="waves-title">{t(text.all)}</h2>
          <ul className="waves">
            {waves.map((wave) => (
              <Line key={wave.wave} wave={wave} view={view} />
            ))}
          </ul>
          <p className="act-row">{plan('second')}</p>
        </section>
      )}
      {mayMake && <FormsAside company={company} />}
    </>
  );
}

const tones = { open: 'pine', counted: 'plan', 'half-signed': 'deviation' } as const;

function Line({ wave, view }: { wave: WaveLine; view: SurveysView }) {
  const t = useSay();
  const language = pageLanguage();
  const { company } = view.company;
  const to = `/companies/${company}/surveys/${wave.wave}`;
  const day = (date: string) => writeDay(date, language, 'long');
  const tone = wave.state in tones ? tones[wave.state as keyof typeof tones] : 'plain';
  return (
    <li>
      <div className="wave-head">
        <Link to={to} lang={wave.writtenIn}>
          {wave.title}
        </Link>
        <Tag tone={tone}>{t(text[`state-${wave.state}`])}</Tag>
      </div>
      <p className="small subtle">
        {wave.instrument.name[language]}
        {' · '}
        {t(text.days, { from: day(wave.opensOn), to: day(wave.closesOn) })}
      </p>
      <p className="small">{waitsOf(wave, view.today, view.parties, t)}</p>
      {wave.mayRead && (
        <p>
          <LinkButton kind="quiet" icon="arrow-right" to={`${to}/results`}>
            {t(text.readResults)}
            <span className="hidden" lang={wave.writtenIn}>
              : {wave.title}
            </span>
          </LinkButton>
        </p>
      )}
    </li>
  );
}
