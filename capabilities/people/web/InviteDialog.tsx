import { useId, useState } from 'react';
import { roles as allRoles, people, type Role } from '#people/contract.ts';
import type { Members, Organisation } from '#people/member-shapes.ts';
import { memberText as text } from '#people/member-text.ts';
import { invitationDays, organisationOf } from '#people/rules.ts';
import { text as roleText } from '#people/text.ts';
import { makeId } from '#platform/contract/id.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  /** Null: a role over the programme or in one of its organisations. */
  company: string | null;
  known: Members;
  roles: readonly Role[];
  onDone: () => void;
  onClose: () => void;
};

/** An invitation by e-mail. The id is made once, so that a second press is the same invitation. */
export function InviteDialog({ company, known, roles, onDone, onClose }: Props) {
  const t = useSay();
  const form = useId();
  const [draft, setDraft] = useState(() => ({
    invitation: makeId(),
    role: roles[0] ?? allRoles[0],
    name: '',
    email: '',
    language: pageLanguage() as Language,
    organisation: onlyOne(fittingTo(known, roles[0] ?? allRoles[0])),
    toDate: known.proposedEnd,
  }));
  const act = useInvite(company, draft.name, onDone);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const problem = (field: string) => problemOf(act.error, field);
  const organisations = fittingTo(known, draft.role);
  return (
    <Dialog
      open
      title={t(text.inviteTitle)}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} busy={act.busy}>
            {t(text.send)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="people-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.busy) act.send({ ...draft, organisation: draft.organisation || null });
        }}
      >
        {act.error && act.error.problems.length === 0 && <Note tone="act">{act.error.message}</Note>}
        <SelectField
          name="role"
          label={t(text.role)}
          value={draft.role}
          onChange={(role) =>
            change({ role: role as Role, organisation: onlyOne(fittingTo(known, role as Role)) })
          }
          problem={problem('role')}
          options={roles.map((role) => ({ value: role, label: t(roleText[`role-${role}`]) }))}
        />
        {organisations.length > 0 && (
          <SelectField
            name="organisation"
            label={t(text.organisation)}
            value={draft.organisation}
            onChange={(organisation) => change({ organisation })}
            problem={problem('organisation')}
            options={[
              { value: '', label: t(text.noOrganisation) },
              ...organisations.map(({ organisation, name }) => ({ value: organisation, label: name })),
            ]}
          />
        )}
        <TextField
          name="name"
          label={t(text.name)}
          value={draft.name}
          onChange={(name) => change({ name })}
          problem={problem('name')}
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t(text.email)}
          hint={t(text.emailHint, { days: invitationDays })}
          value={draft.email}
          onChange={(email) => change({ email })}
          problem={problem('email')}
        />
        <SelectField
          name="language"
          label={t(text.language)}
          value={draft.language}
          onChange={(language) => change({ language: language as Language })}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
        <DateField
          name="toDate"
          label={t(text.lastDay)}
          hint={t(text.lastDayHint)}
          value={draft.toDate}
          onChange={(toDate) => change({ toDate })}
          problem={problem('toDate')}
        />
      </form>
    </Dialog>
  );
}

/** Organisations a role may be on behalf of. Only the office and a coordinator, who both give advisers, name one. */
const fittingTo = ({ mayGive, organisations }: Members, role: Role): Organisation[] =>
  mayGive.some((one) => organisationOf[one] === 'adviser-organisation')
    ? organisations.filter(({ kind, endedOn }) => endedOn === null && kind === organisationOf[role])
    : [];

const onlyOne = ([first, ...others]: readonly Organisation[]): string =>
  first && others.length === 0 ? first.organisation : '';

type Draft = {
  invitation: string;
  role: Role;
  name: string;
  email: string;
  language: Language;
  organisation: string | null;
  toDate: string;
};

function useInvite(company: string | null, name: string, onDone: () => void) {
  const t = useSay();
  const toast = useToast();
  const within = useAct(people.invite);
  const over = useAct(people.inviteToProgramme);
  const onSuccess = () => {
    toast({ message: t(text.invited, { name }) });
    onDone();
  };
  return {
    send: (body: Draft) =>
      company
        ? within.mutate({ params: { company }, body }, { onSuccess })
        : over.mutate({ body }, { onSuccess }),
    busy: within.isPending || over.isPending,
    error: within.error ?? over.error,
  };
}
