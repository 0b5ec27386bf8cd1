import { useParams } from '@tanstack/react-router';
import { companies } from '#companies/contract.ts';
import { holds, useSession } from '#people/web/door.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { navigationText } from '#programme/navigation-text.ts';
import { officeText as text } from '#programme/office-text.ts';
import { EnrolForm } from '#programme/web/EnrolForm.tsx';
import { OfficeOnly } from '#programme/web/OfficeOnly.tsx';
import '#programme/web/forms.css';

/** The start of a journey: cohort, Monday and weeks, with the whole plan worked out beside them. */
export function Page() {
  const t = useSay();
  const session = useSession();
  if (!session) return null;
  return holds(session, 'programme-office') ? (
    <Enrolment />
  ) : (
    <OfficeOnly eyebrow={t(navigationText.programme)} />
  );
}

function Enrolment() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const known = useAnswer(companies.readCompany, { params: { company } });
  const cohorts = useAnswer(programme.listCohorts, {});
  if (known.data && cohorts.data) {
    return (
      <div className="office-form">
        <PageHead
          eyebrow={t(navigationText.programme)}
          title={t(text.enrolTitle, { name: known.data.name })}
          lead={t(text.enrolLead)}
        />
        <EnrolForm company={company} name={known.data.name} cohorts={cohorts.data.cohorts} />
      </div>
    );
  }
  const failed = known.error ? known : cohorts;
  if (!failed.error) return <Skeleton lines={6} />;
  const again = () => void failed.refetch();
  return <Trouble eyebrow={t(navigationText.programme)} error={failed.error} onAgain={again} />;
}
