import { useState } from 'react';
import type { agreementPoints } from '#parties/agreement.ts';
import { agreementText } from '#parties/agreement-text.ts';
import { intakeText as text } from '#parties/intake-text.ts';
import type { Anchoring, IntakeView } from '#parties/intake-view.ts';
import { partiesText } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { AnchoringDialog } from '#parties/web/AnchoringDialog.tsx';
import { AssentKeys } from '#parties/web/AssentKeys.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

/** What the company commits to, signed by both, and where the matter has been dealt with. */
export function AgreementStep({ view }: { view: PartiesView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { agreement, anchoring, application, admitted } = view.intake;
  return (
    <>
      <h3>{t(text.agreementTitle)}</h3>
      <ol className="agreement-points">
        {agreement.points.map((point) => (
          <li key={point}>{t(agreementText[point as (typeof agreementPoints)[number]])}</li>
        ))}
      </ol>
      <p className="small faint">{t(text.agreementVersion, { version: agreement.version })}</p>
      <AssentKeys view={view} to="agreement" />
      <h3>{t(text.anchoring)}</h3>
      <Facts
        rows={[
          { label: t(text.board), value: anchoredAt(anchoring.board, t) },
          { label: t(text.jointBody), value: jointAt(anchoring, t) },
        ]}
      />
      {!admitted && (
        <Button
          kind="second"
          reason={
            view.may.anchor
              ? application
                ? undefined
                : t(text.applicationFirst)
              : t(partiesText.onlyInCompany)
          }
          onClick={() => setOpen(true)}
        >
          {t(text.recordAnchoring)}
        </Button>
      )}
      {open && <AnchoringDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}

function anchoredAt(anchoring: Anchoring | null, t: Say): string {
  if (!anchoring) return t(text.notAnchored);
  const date = writeDay(anchoring.heldOn, pageLanguage(), 'numbers');
  const said = t(text.anchored, { date, case: anchoring.caseNumber || 'none' });
  return anchoring.note ? `${said}. ${anchoring.note}` : said;
}

/** The body that dealt with it; else which is due at this size, or that none is. */
function jointAt({ joint, due, onDemand, employees }: IntakeView['anchoring'], t: Say): string {
  if (joint) return `${t(text[joint.body])}: ${anchoredAt(joint, t)}`;
  if (employees === null) return t(text.notAnchored);
  if (due.length === 0) return t(text.noneDue, { demand: onDemand ? 'yes' : 'no', count: employees });
  const bodies = due.map((body) => t(text[body]).toLocaleLowerCase(pageLanguage())).join(' / ');
  return `${t(text.notAnchored)}. ${t(text.dueHere, { count: employees, bodies })}`;
}
