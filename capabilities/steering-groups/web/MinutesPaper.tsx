import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { eyebrowOf, leadOf, paperOf } from '#steering-groups/minute-paper.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Minutes } from '#steering-groups/minute-view.ts';
import { minuteWritingText } from '#steering-groups/minute-writing-text.ts';
import { MinuteActions } from '#steering-groups/web/MinuteActions.tsx';
import { MinuteCorrections } from '#steering-groups/web/MinuteCorrections.tsx';
import { MinuteMatters } from '#steering-groups/web/MinuteMatters.tsx';
import { MinuteParity } from '#steering-groups/web/MinuteParity.tsx';
import { MinuteSection } from '#steering-groups/web/MinuteSection.tsx';
import { MinuteSignatures } from '#steering-groups/web/MinuteSignatures.tsx';
import { pageOf } from '#steering-groups/web/meeting-words.ts';

type Props = { view: MeetingView; minutes: Minutes; onFix: () => void };

/** The minutes as both parties sign them: decisions large, dissent under its decision, signatures beside. */
export function MinutesPaper({ view, minutes, onFix }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const { company, meeting, state, may } = view;
  const paper = paperOf(view, minutes);
  const file = `/api/steering-groups/companies/${company.company}/meetings/${meeting}/document`;
  return (
    <article className="meeting">
      <PageHead
        eyebrow={eyebrowOf(view, language)}
        title={t(text.title, { date: writeDay(minutes.heldOn, language, 'said') })}
        lead={leadOf(minutes, language)}
      >
        <p className="meeting-acts">
          <LinkButton kind="second" icon="print" href={file}>
            {t(minuteWritingText.open)}
          </LinkButton>
          {state === 'ended' && may.write && (
            <Button kind="quiet" onClick={onFix}>
              {t(minuteWritingText.fix)}
            </Button>
          )}
          <LinkButton kind="quiet" to={pageOf(company.company)}>
            {t(meetingPageText.back)}
          </LinkButton>
        </p>
      </PageHead>
      <div className="minutes">
        <div className="minutes-main">
          {paper.sections.map((section) => (
            <MinuteSection key={section.entry.entry} view={view} minutes={minutes} section={section} />
          ))}
          <MinuteActions paper={paper} />
          <MinuteMatters paper={paper} />
          <MinuteCorrections view={view} minutes={minutes} />
        </div>
        <aside className="minutes-aside">
          <MinuteParity minutes={minutes} />
          <MinuteSignatures view={view} minutes={minutes} />
        </aside>
      </div>
    </article>
  );
}
