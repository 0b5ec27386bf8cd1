import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { mandateLine, mandateWords } from '#steering-groups/group-mandate.ts';
import { groupMandateText as text } from '#steering-groups/group-mandate-text.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';
import type { GroupView, MandatePart } from '#steering-groups/group-view.ts';
import { GroupChanges } from '#steering-groups/web/GroupMandatePanel.tsx';
import { GroupSeats, GroupWords } from '#steering-groups/web/GroupSeats.tsx';
import { GroupSignatures } from '#steering-groups/web/GroupSignatures.tsx';
import { GroupSignDialog } from '#steering-groups/web/GroupSignDialog.tsx';
import { GroupVersions } from '#steering-groups/web/GroupVersions.tsx';
import { headlineWords, isStanding, whyNotSign } from '#steering-groups/web/group-words.ts';
import { useGroup, useGroupAct } from '#steering-groups/web/use-group.ts';
import '#steering-groups/web/group.css';

/** The mandate: both parties write it here, and each signs the exact text and composition. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useGroup(company);
  if (answer.data) return <MandateSheet view={answer.data} />;
  if (answer.error)
    return (
      <Trouble
        eyebrow={t(groupPageText.mandate)}
        error={answer.error}
        onAgain={() => void answer.refetch()}
      />
    );
  return <Skeleton lines={8} />;
}

function MandateSheet({ view }: { view: GroupView }) {
  const t = useSay();
  const { company, mandate, may } = view;
  return (
    <div className="group">
      <PageHead
        eyebrow={`${company.name} · ${t(groupPageText.mandate)}`}
        title={titleOf(view, t)}
        lead={may.writeMandate ? t(mandate.state === 'signed' ? text.leadSigned : text.lead) : undefined}
      />
      <div className="group-two">
        <div className="group-main">
          <section aria-label={t(groupPageText.mandate)} className="group-fields">
            {may.writeMandate ? (
              mandateParts.map((part) => <PartField key={part} view={view} part={part} />)
            ) : (
              <>
                <GroupWords words={mandateWords(mandate.parts)} />
                <p className="small subtle">{t(text.onlyLeading)}</p>
              </>
            )}
          </section>
          <GroupVersions versions={mandate.versions} />
        </div>
        <div className="group-aside">
          <Signing view={view} />
          <section aria-labelledby="seats-title">
            <h2 id="seats-title">{t(text.composition)}</h2>
            <GroupSeats members={view.members.filter(isStanding)} />
          </section>
          <p>
            <LinkButton to={`/companies/${company.company}/steering-group`} kind="quiet" icon="arrow-left">
              {t(text.back)}
            </LinkButton>
          </p>
        </div>
      </div>
    </div>
  );
}

/** What the mandate lacks, whatever else the group lacks. */
function titleOf({ mandate }: GroupView, t: ReturnType<typeof useSay>): string {
  const line = mandateLine(mandate);
  return line ? headlineWords(line, t, 'nb') : t(text.standState, { state: mandate.state });
}

function PartField({ view, part }: { view: GroupView; part: MandatePart }) {
  const t = useSay();
  const { company } = view.company;
  const { runToEnd } = useGroupAct(steeringGroups.writeMandate, company);
  const hints: Partial<Record<MandatePart, string>> = {
    decides: t(text.decidesHint),
    resources: t(text.resourcesHint),
  };
  return (
    <WrittenField
      name={part}
      label={t(text[part])}
      hint={hints[part]}
      value={view.mandate.parts[part]}
      longest={4000}
      multiline
      onWrite={(value, writing) => runToEnd({ params: { company }, body: { part, value, ...writing } })}
    />
  );
}

function Signing({ view }: { view: GroupView }) {
  const t = useSay();
  // What was open when reading began: the signature is given on that, and on nothing that came since.
  const [read, setRead] = useState<GroupView | null>(null);
  const { mandate, may } = view;
  const why = whyNotSign(view, t);
  return (
    <section aria-labelledby="signatures-title">
      <h2 id="signatures-title">{t(text.signatures)}</h2>
      <GroupSignatures signatures={mandate.signatures} />
      <GroupChanges mandate={mandate} />
      {mandate.missing.length > 0 && (
        <p className="group-acts">
          <Button reason={may.sign.length > 0 ? undefined : why} onClick={() => setRead(view)}>
            {t(text.sign)}
          </Button>
        </p>
      )}
      {read && <GroupSignDialog view={read} onClose={() => setRead(null)} />}
    </section>
  );
}
