import { hoursWords, rangeWords } from '#pilot-groups/hours-picture.ts';
import { sumOver } from '#pilot-groups/hours-rules.ts';
import { hoursText as text } from '#pilot-groups/hours-text.ts';
import type { HoursSum, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { RoomHead, WithPilotGroups } from '#pilot-groups/web/Frame.tsx';
import { GroupHours } from '#pilot-groups/web/GroupHours.tsx';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

/** Hours promised and given, group by group and week by week. */
export const Page = () => <WithPilotGroups>{(view) => <Hours view={view} />}</WithPilotGroups>;

function headlineOf({ groups }: PilotGroupsView, sum: HoursSum, t: Say): string {
  if (groups.every(({ promise }) => promise === null)) return t(text.headNone);
  if (sum.weeks === sum.silent) return t(text.headWait);
  if (sum.least >= sum.promisedAnswered) return t(text.headAll);
  const words = (hours: number) => rangeWords(hours, hours, pageLanguage());
  return t(text.headSome, {
    given: rangeWords(sum.least, sum.most, pageLanguage()),
    promised: words(sum.promisedAnswered),
  });
}

function Hours({ view }: { view: PilotGroupsView }) {
  const t = useSay();
  const sum = sumOver(view.groups.map((group) => group.sum));
  const head = (
    <RoomHead company={view.company} place="hours" title={headlineOf(view, sum, t)} lead={t(text.lead)} />
  );
  if (view.groups.length === 0)
    return (
      <>
        {head}
        <Empty title={t(pageText.emptyTitle)} body={t(text.emptyBody)}>
          <LinkButton to={`/companies/${view.company.company}/pilot-groups`}>
            {t(text.toOrganisation)}
          </LinkButton>
        </Empty>
      </>
    );
  return (
    <>
      {head}
      <div className="pilots-stack">
        {sum.weeks > 0 && view.groups.length > 1 && <SumFacts sum={sum} />}
        {view.groups.map((group) => (
          <GroupHours key={group.group} view={view} group={group} />
        ))}
      </div>
    </>
  );
}

function SumFacts({ sum }: { sum: HoursSum }) {
  const t = useSay();
  const language = pageLanguage();
  const weeks = (count: number) => t(text.weeks, { count });
  return (
    <section className="pilots-sum" aria-labelledby="sum-title">
      <h2 id="sum-title">{t(text.allGroups)}</h2>
      <Facts
        rows={[
          { label: t(text.promised), value: hoursWords(sum.promised, language) },
          { label: t(text.promisedAnswered), value: hoursWords(sum.promisedAnswered, language) },
          { label: t(text.given), value: rangeWords(sum.least, sum.most, language) },
          { label: t(text.silentWeeks), value: weeks(sum.silent) },
          { label: t(text.differWeeks), value: weeks(sum.differ) },
        ]}
      />
    </section>
  );
}
