import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { people } from '#people/contract.ts';
import type { Members, Slip } from '#people/member-shapes.ts';
import { slipText as text } from '#people/slip-text.ts';
import { companyNameIn } from '#people/web/member-words.ts';
import { SlipForm } from '#people/web/SlipForm.tsx';
import { SlipSheets } from '#people/web/SlipSheets.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#people/web/people.css';
import '#people/web/slips.css';

/** Slips of paper: names in, sheets out. The codes live in this page alone, and are gone with it. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(people.listMembers, { params: { company } });
  if (answer.data) return <Slips company={company} known={answer.data} />;
  if (answer.error)
    return (
      <Trouble eyebrow={t(text.eyebrowPlain)} error={answer.error} onAgain={() => void answer.refetch()} />
    );
  return <Skeleton lines={6} />;
}

function Slips({ company, known }: { company: string; known: Members }) {
  const t = useSay();
  const navigate = useNavigate();
  const [slips, setSlips] = useState<readonly Slip[] | null>(null);
  const name = companyNameIn(known.members);
  const eyebrow = name ? t(text.eyebrow, { company: name }) : t(text.eyebrowPlain);
  const home = `/companies/${company}/people`;
  if (slips)
    return <SlipSheets slips={slips} eyebrow={eyebrow} onLeave={() => void navigate({ to: home })} />;
  if (known.mayGive.length === 0)
    return (
      <>
        <PageHead eyebrow={eyebrow} title={t(text.mayNot)} />
        <p className="page-act">
          <LinkButton kind="second" to={home}>
            {t(text.back)}
          </LinkButton>
        </p>
      </>
    );
  return (
    <div className="people-page">
      <PageHead eyebrow={eyebrow} title={t(text.title)} lead={t(text.lead)} />
      <SlipForm company={company} known={known} onMade={setSlips} />
    </div>
  );
}
