import { parties } from '#parties/contract.ts';
import { intakeText as text } from '#parties/intake-text.ts';
import { partiesText } from '#parties/parties-text.ts';
import type { PartiesView } from '#parties/parties-view.ts';
import { Keys } from '#parties/web/Keys.tsx';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** The two words of assent, to the programme or to the agreement, and the way to give or take back one's own. */
export function AssentKeys({ view, to }: { view: PartiesView; to: 'programme' | 'agreement' }) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const { intake, may } = view;
  const given = to === 'programme' ? intake.yes : intake.agreement;
  const { run, busy, error } = usePartiesAct(parties.sayYes, company);
  const say = (side: Side, isYes: boolean) =>
    run({ params: { company }, body: { assent: makeId(), to, given: isYes, side } }, () =>
      toast({ message: t(isYes ? (to === 'programme' ? text.saidYes : text.signed) : text.tookBack) }),
    );
  const isOpen = intake.state === to || (to === 'programme' && intake.state === 'yes');
  const blocked = blockedBy(view, to);
  return (
    <>
      <Keys
        given={given}
        names={view.parties}
        act={(side) => {
          if (!may.sides.includes(side) || intake.admitted) return null;
          if (given[side]) {
            return (
              <Button kind="quiet" busy={busy} onClick={() => say(side, false)}>
                {t(to === 'programme' ? text.takeBack : text.takeSignatureBack)}
              </Button>
            );
          }
          return (
            <Button
              kind={isOpen ? 'primary' : 'second'}
              busy={busy}
              reason={blocked(side, t)}
              onClick={() => say(side, true)}
            >
              {t(to === 'programme' ? text.sayYes : text.sign, { side })}
            </Button>
          );
        }}
      />
      {error && <Note tone="act">{error.message}</Note>}
      {may.sides.length === 0 && !intake.admitted && (
        <p className="small subtle">{t(partiesText.onlyParties)}</p>
      )}
    </>
  );
}

/** What has to come first, in the order the server asks for it. */
const blockedBy =
  ({ intake }: PartiesView, to: 'programme' | 'agreement') =>
  (side: Side, t: ReturnType<typeof useSay>): string | undefined => {
    if (!intake.application) return t(text.applicationFirst);
    if (!intake.readiness[side].given) return t(text.readinessFirst);
    const both = intake.yes.employer && intake.yes.employees;
    return to === 'agreement' && !both ? t(text.bothYesFirst) : undefined;
  };
