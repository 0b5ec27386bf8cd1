import { useState } from 'react';
import { people, type Session } from '#people/contract.ts';
import { ownText as text } from '#people/own-text.ts';
import { text as roleText } from '#people/text.ts';
import { useSessionActs } from '#people/web/door.tsx';
import type { OwnData } from '#people/web/record-words.ts';
import { languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { own: OwnData; session: Session; onDone: () => void };

/** Name, e-mail, roles and language. The name is the one others see. */
export function AboutMe({ own, session, onDone }: Props) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(people.changeOwnName);
  const { chooseLanguage } = useSessionActs();
  const [name, setName] = useState(own.name);
  const problem = problemOf(act.error, 'name');
  const save = () =>
    act.mutate(
      { body: { name } },
      {
        onSuccess: () => {
          toast({ message: t(text.nameSaved) });
          onDone();
        },
      },
    );
  const roles = [...session.memberships, ...session.asleep].map(({ role, place }) =>
    [t(roleText[`role-${role}`]), place].filter(Boolean).join(', '),
  );
  return (
    <section className="people-part" aria-labelledby="me-about">
      <h2 id="me-about">{t(text.about)}</h2>
      <form
        className="me-name"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) save();
        }}
      >
        {act.error && !problem && <Note tone="act">{act.error.message}</Note>}
        <TextField
          name="name"
          label={t(text.name)}
          autoComplete="name"
          value={name}
          onChange={setName}
          problem={problem}
        />
        {name !== own.name && (
          <Button type="submit" kind="second" busy={act.isPending}>
            {t(text.saveName)}
          </Button>
        )}
        <SelectField
          name="ownLanguage"
          label={t(text.language)}
          value={pageLanguage()}
          onChange={(language) => void chooseLanguage(language as (typeof languages)[number])}
          options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        />
      </form>
      <Facts
        rows={[
          { label: t(text.email), value: own.email ?? t(text.noEmail) },
          {
            label: t(text.roles),
            value: roles.length === 0 ? t(text.noRoles) : roles.map((role) => <div key={role}>{role}</div>),
          },
        ]}
      />
    </section>
  );
}
