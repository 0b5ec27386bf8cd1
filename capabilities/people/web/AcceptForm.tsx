import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { people } from '#people/contract.ts';
import { invitationText as text } from '#people/invitation-text.ts';
import type { InvitationKey, InvitationSeen } from '#people/member-shapes.ts';
import { text as roleText } from '#people/text.ts';
import { useSession, useSessionActs } from '#people/web/door.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Where somebody without e-mail chooses how to get in again. */
const accountPath = '/account';

/** The secret of an invitation, from the address or typed from a slip. */
export type Key = typeof InvitationKey._output;

type Props = { secret: Key; seen: typeof InvitationSeen._output };

/** Who invites to what, and one press to accept. The person's id is made once, so that two presses make one person. */
export function AcceptForm({ secret, seen }: Props) {
  const t = useSay();
  const toast = useToast();
  const router = useRouter();
  const session = useSession();
  const { enter, signOut } = useSessionActs();
  const act = useAct(people.acceptInvitation);
  const [person] = useState(makeId);
  const [name, setName] = useState(seen.name);
  const [language, setLanguage] = useState<Language>(seen.language);
  const known = session?.person ?? null;
  const takesAsSelf = seen.onPaper && known !== null;
  const accept = () =>
    act.mutate(
      { body: { ...secret, person, name, language } },
      {
        onSuccess: (entered) => {
          toast({ message: t(text.accepted, { name: entered.person?.name ?? name }) });
          const next = seen.onPaper && accountPath in router.routesByPath ? accountPath : '/';
          void enter(entered, next).then(() => router.navigate({ to: next }));
        },
      },
    );
  const role = t(roleText[`role-${seen.role}`]);
  const values = { by: seen.invitedBy, role, place: seen.place };
  return (
    <div className="people-page">
      <PageHead
        eyebrow={t(text.eyebrow)}
        title={seen.place ? t(text.title, values) : t(text.titleNoPlace, values)}
        lead={t(text.lead, { date: writeDay(seen.toDate, pageLanguage(), 'long') })}
      />
      <form
        className="people-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) accept();
        }}
      >
        {act.error && <ErrorSummary title={act.error.message} problems={act.error.problems} />}
        {known && (
          <Note tone="calm" icon="person">
            <p>{t(takesAsSelf ? text.youAre : text.youLeave, { name: known.name })}</p>
            {takesAsSelf && (
              <Button kind="quiet" onClick={() => void signOut()}>
                {t(text.notYou)}
              </Button>
            )}
          </Note>
        )}
        {!takesAsSelf && (
          <>
            <TextField
              name="name"
              label={t(text.name)}
              hint={t(text.nameHint)}
              autoComplete="name"
              value={name}
              onChange={setName}
              problem={problemOf(act.error, 'name')}
            />
            <SelectField
              name="language"
              label={t(text.language)}
              hint={t(text.languageHint)}
              value={language}
              onChange={(value) => setLanguage(value as Language)}
              options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
            />
          </>
        )}
        {seen.onPaper && !known && <p className="small subtle">{t(text.pinNext)}</p>}
        <p>
          <Button type="submit" busy={act.isPending}>
            {t(text.accept)}
          </Button>
        </p>
      </form>
    </div>
  );
}
