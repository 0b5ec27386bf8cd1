import { writeDay } from '#platform/contract/dates.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { anchoringPageText } from '#steering-groups/anchoring-page-text.ts';
import { groupPageText as text } from '#steering-groups/group-page-text.ts';
import type { GroupView } from '#steering-groups/group-view.ts';
import { summaryPageText } from '#steering-groups/summary-text.ts';
import { AnchoringDues } from '#steering-groups/web/AnchoringDues.tsx';
import { firstPlaceOf, GroupLink } from '#steering-groups/web/GroupLinks.tsx';

/** Beside the group: when it meets next, where the work is anchored, and what others are told. */
export function GroupAside({ view }: { view: GroupView }) {
  const t = useSay();
  const { nextMeeting, company, may } = view;
  const first = firstPlaceOf(view);
  return (
    <>
      {first !== 'meeting' && (
        <section aria-labelledby="next-title">
          <h2 id="next-title">{t(text.nextMeeting)}</h2>
          <p>{nextMeeting ? writeDay(nextMeeting.date, pageLanguage(), 'said') : t(text.noMeeting)}</p>
          <p className="group-acts">
            <GroupLink view={view} to="meeting" />
          </p>
        </section>
      )}
      {may.readAnchorings && (
        <section aria-labelledby="anchoring-title">
          <h2 id="anchoring-title">{t(anchoringPageText.anchoring)}</h2>
          <AnchoringDues due={view.due} />
          {first !== 'anchoring' && (
            <p className="group-acts">
              <GroupLink view={view} to="anchoring" />
            </p>
          )}
        </section>
      )}
      {may.readSummary && (
        <section aria-labelledby="summary-title">
          <h2 id="summary-title">{t(summaryPageText.summary)}</h2>
          <p>{t(summaryPageText.about)}</p>
          <p className="group-acts">
            <LinkButton to={`/companies/${company.company}/steering-group/summary`} kind="second">
              {t(summaryPageText.toSummary)}
            </LinkButton>
          </p>
        </section>
      )}
    </>
  );
}
