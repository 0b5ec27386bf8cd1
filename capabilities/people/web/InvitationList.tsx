import { type InvitationShape, people } from '#people/contract.ts';
import { memberText as text } from '#people/member-text.ts';
import { text as roleText } from '#people/text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark, type Status } from '#platform/web/kit/Mark.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

const looks: Record<InvitationShape['state'], Status> = {
  waiting: 'plan',
  sent: 'plan',
  'not-sent': 'deviation',
  printed: 'plan',
  accepted: 'plan',
  expired: 'silent',
  withdrawn: 'silent',
};

type Props = { company: string | null; invitations: readonly InvitationShape[]; onDone: () => void };

/** Who is invited and has not answered: letters one by one, slips of paper folded together. */
export function InvitationList({ company, invitations, onDone }: Props) {
  const t = useSay();
  const acts = useInvitationActs(company, onDone);
  const letters = invitations.filter(({ email }) => email !== null);
  const slips = invitations.filter(({ email }) => email === null);
  const row = (invitation: InvitationShape) => (
    <InvitationRow key={invitation.invitation} invitation={invitation} company={company} acts={acts} />
  );
  return (
    <section className="people-part" aria-labelledby="people-invitations">
      <h2 id="people-invitations">{t(text.invitations)}</h2>
      {acts.error && <Note tone="act">{acts.error.message}</Note>}
      {invitations.length === 0 && <p className="small subtle">{t(text.noInvitations)}</p>}
      {letters.length > 0 && <ul className="member-list">{letters.map(row)}</ul>}
      {slips.length > 0 && (
        <details className="people-slips">
          <summary>{t(text.slipsOut, { count: slips.length })}</summary>
          <ul className="member-list">{slips.map(row)}</ul>
        </details>
      )}
    </section>
  );
}

type Acts = ReturnType<typeof useInvitationActs>;

function InvitationRow(props: { invitation: InvitationShape; company: string | null; acts: Acts }) {
  const t = useSay();
  const { invitation, company, acts } = props;
  const { name, role, email, state, mayChange } = invitation;
  const day = (moment: string) => writeDay(moment.slice(0, 10), pageLanguage(), 'date');
  const facts = [
    t(roleText[`role-${role}`]),
    email,
    t(text.invitedBy, { by: invitation.invitedBy, date: day(invitation.invitedAt) }),
    state === 'expired' ? null : t(text.expires, { date: day(invitation.expiresAt) }),
  ];
  return (
    <li>
      <div>
        <p className="member-name">{name}</p>
        <p className="small subtle">{facts.filter(Boolean).join(' · ')}</p>
        <Mark status={looks[state]}>{t(text[`state-${state}`])}</Mark>
      </div>
      {mayChange && (
        <div className="member-acts">
          {company && email && state !== 'waiting' && (
            <Button
              kind={state === 'not-sent' ? 'second' : 'quiet'}
              busy={acts.busy}
              onClick={() => acts.sendAgain(company, invitation)}
            >
              {t(text.sendAgain)}
              <span className="hidden">{` ${name}`}</span>
            </Button>
          )}
          <Button kind="quiet" busy={acts.busy} onClick={() => acts.withdraw(invitation)}>
            {t(text.withdraw)}
            <span className="hidden">{` ${name}`}</span>
          </Button>
        </div>
      )}
    </li>
  );
}

function useInvitationActs(company: string | null, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const again = useAct(people.sendInvitationAgain);
  const within = useAct(people.withdrawInvitation);
  const over = useAct(people.withdrawProgrammeInvitation);
  const said = (message: string) => ({
    onSuccess: () => {
      toast({ message });
      onDone();
    },
  });
  return {
    sendAgain: (home: string, { invitation, name }: InvitationShape) =>
      again.mutate({ params: { company: home, invitation } }, said(t(text.sentAgain, { name }))),
    withdraw: ({ invitation, name }: InvitationShape) => {
      const then = said(t(text.withdrawn, { name }));
      if (company) within.mutate({ params: { company, invitation } }, then);
      else over.mutate({ params: { invitation } }, then);
    },
    busy: again.isPending || within.isPending || over.isPending,
    error: again.error ?? within.error ?? over.error,
  };
}
