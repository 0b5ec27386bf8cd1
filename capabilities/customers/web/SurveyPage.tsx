import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { customers } from '#customers/contract.ts';
import type { SurveyView } from '#customers/round-view.ts';
import { surveyText as text } from '#customers/survey-text.ts';
import { answeredHere, SurveyForm } from '#customers/web/SurveyForm.tsx';
import { useSessionActs } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { type CallRefused, call } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import '#customers/web/customers.css';
import '#customers/web/cards.css';
import '#customers/web/survey.css';

/**
 * What a link leads to. The secret stands after the number sign, which browsers keep to themselves, and goes to the
 * server in a body. No sign-in, no menu, nothing but what is asked.
 */
export function Page() {
  const t = useSay();
  const [token] = useState(() => location.hash.slice(1));
  const asked = useQuery<SurveyView, CallRefused>({
    queryKey: [customers.readSurvey.path],
    queryFn: () => call(customers.readSurvey, { body: { token } }),
    enabled: token.length >= 20,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const invited = asked.data?.language;
  // Nobody had chosen a language in this browser, and the server has now set the invitation's: the page comes in it.
  useEffect(() => {
    if (invited && invited !== pageLanguage()) location.reload();
  }, [invited]);
  if (token.length < 20 || asked.error?.status === 404 || asked.error?.status === 400)
    return <Told title={t(text.absent)} lead={t(text.absentLead)} />;
  if (asked.error)
    return (
      <Told title={t(text.unclear)} lead={asked.error.message}>
        <Button onClick={() => void asked.refetch()}>{t(text.again)}</Button>
      </Told>
    );
  if (!asked.data || invited !== pageLanguage()) return <Skeleton lines={6} />;
  return <Survey token={token} survey={asked.data} />;
}

function Survey({ token, survey }: { token: string; survey: SurveyView }) {
  const t = useSay();
  const [state, setState] = useState<'asked' | 'sent'>('asked');
  const { company, closesOn, opensOn } = survey;
  const day = (date: string) => writeDay(date, pageLanguage(), 'said');
  const eyebrow = t(text.eyebrow, { company });
  if (state === 'sent')
    return <Told eyebrow={eyebrow} title={t(text.thanks)} lead={t(text.thanksLead, { company })} />;
  if (answeredHere(survey.round))
    return <Told eyebrow={eyebrow} title={t(text.already)} lead={t(text.alreadyLead)} />;
  if (survey.state === 'closed')
    return (
      <Told
        eyebrow={eyebrow}
        title={t(text.closed)}
        lead={t(text.closedLead, { company, date: day(closesOn) })}
      />
    );
  if (survey.state === 'waiting')
    return (
      <Told eyebrow={eyebrow} title={t(text.waiting, { date: day(opensOn) })} lead={t(text.waitingLead)} />
    );
  return (
    <Sheet>
      <PageHead
        eyebrow={eyebrow}
        title={t(text.title)}
        lead={`${t(text.lead)} ${t(text.until, { date: day(closesOn) })}`}
      />
      <section className="survey-who" aria-labelledby="who-sees">
        <h2 id="who-sees">{t(text.whoSees)}</h2>
        <p>
          {survey.customer === null
            ? t(text.seesOpen, { company, fewest: survey.fewest })
            : t(text.seesNamed, { company, customer: survey.customer })}
        </p>
      </section>
      <SurveyForm token={token} survey={survey} onSent={() => setState('sent')} />
    </Sheet>
  );
}

type ToldProps = { eyebrow?: string; title: string; lead: string; children?: ReactNode };

/** A page with nothing to fill in: what is the case, and what one can do about it. */
const Told = ({ eyebrow = 'Spranget', title, lead, children }: ToldProps) => (
  <Sheet>
    <PageHead eyebrow={eyebrow} title={title} lead={lead} />
    {children}
  </Sheet>
);

/** The page without the frame, with its languages at hand. */
function Sheet({ children }: { children: ReactNode }) {
  const t = useSay();
  const { chooseLanguage } = useSessionActs();
  return (
    <main className="survey">
      <div className="survey-language">
        <SelectField
          name="language"
          label={t(text.language)}
          value={pageLanguage()}
          onChange={(language) => void chooseLanguage(language as Language)}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
      {children}
    </main>
  );
}
