import { useState } from 'react';
import { people, type Role } from '#people/contract.ts';
import type { Members, Slip } from '#people/member-shapes.ts';
import { mostSlips, type Names, nameKey, readNames } from '#people/slip-names.ts';
import { slipText as text } from '#people/slip-text.ts';
import { text as roleText } from '#people/text.ts';
import { makeId } from '#platform/contract/id.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { CheckboxField, SelectField, TextArea } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';

/** Slips on one sheet of A4. */
export const perSheet = 8;

type Props = { company: string; known: Members; onMade: (slips: readonly Slip[]) => void };

/** Who gets a slip, as what, in which language, until when. */
export function SlipForm({ company, known, onMade }: Props) {
  const t = useSay();
  const act = useAct(people.printSlips);
  const [draft, setDraft] = useState(() => ({
    written: '',
    role: first(known.mayGive),
    language: pageLanguage() as Language,
    toDate: known.proposedEnd,
    leaveOut: true,
  }));
  const [pressed, setPressed] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const read = readNames(draft.written);
  const here = alreadyHere(read.names, known);
  const names = draft.leaveOut ? read.names.filter((name) => !here.includes(name)) : read.names;
  const wrong = pressed ? namesProblem(read, names, t) : undefined;
  const make = () => {
    setPressed(true);
    if (act.isPending || namesProblem(read, names, t)) return;
    const { role, language, toDate } = draft;
    const persons = names.map((name) => ({ invitation: makeId(), name }));
    act.mutate(
      { params: { company }, body: { role, language, toDate, persons } },
      { onSuccess: ({ slips }) => onMade(slips) },
    );
  };
  const title = act.error?.message ?? wrong;
  return (
    <form
      className="people-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      {title && <ErrorSummary title={title} problems={act.error?.problems ?? []} />}
      <div className="slip-names">
        <TextArea
          name="persons"
          label={t(text.names)}
          hint={t(text.namesHint, { most: mostSlips })}
          value={draft.written}
          onChange={(written) => change({ written })}
          problem={wrong ?? problemOf(act.error, 'persons')}
        />
      </div>
      <NamesRead read={read} count={names.length} here={here} />
      {here.length > 0 && (
        <CheckboxField
          name="leaveOut"
          label={t(text.leaveOut)}
          checked={draft.leaveOut}
          onChange={(leaveOut) => change({ leaveOut })}
        />
      )}
      <SelectField
        name="role"
        label={t(text.role)}
        value={draft.role}
        onChange={(role) => change({ role: role as Role })}
        problem={problemOf(act.error, 'role')}
        options={known.mayGive.map((role) => ({ value: role, label: t(roleText[`role-${role}`]) }))}
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
        value={draft.toDate}
        onChange={(toDate) => change({ toDate })}
        problem={problemOf(act.error, 'toDate')}
      />
      <p className="act-row">
        <Button type="submit" busy={act.isPending}>
          {t(text.make)}
        </Button>
        <span role="status" className="small subtle">
          {act.isPending && t(text.making)}
        </span>
      </p>
    </form>
  );
}

/** What has been read so far, said as it is written. */
function NamesRead({ read, count, here }: { read: Names; count: number; here: readonly string[] }) {
  const t = useSay();
  const sheets = Math.ceil(count / perSheet);
  const list = (names: readonly string[]) => names.join(', ');
  return (
    <div className="slip-count" role="status">
      <p className="small">
        <strong>{t(text.count, { count })}</strong>
        {sheets > 0 && `, ${t(text.sheets, { count: sheets })}`}
      </p>
      {read.doubles.length > 0 && (
        <p className="small subtle">
          {t(text.doubles, { count: read.doubles.length, names: list(read.doubles) })}
        </p>
      )}
      {here.length > 0 && <Note tone="calm">{t(text.known, { count: here.length, names: list(here) })}</Note>}
    </div>
  );
}

function namesProblem(read: Names, names: readonly string[], t: Say): string | undefined {
  const [line] = read.tooLong;
  if (line !== undefined) return t(text.tooLong, { line });
  if (names.length === 0) return t(text.noNames);
  return names.length > mostSlips ? t(text.tooMany, { count: names.length, most: mostSlips }) : undefined;
}

/** Names that have a role or an invitation here already; two people may share a name, so they may still be taken in. */
function alreadyHere(names: readonly string[], { members, invitations }: Members): string[] {
  const keys = new Set([...members, ...invitations].map(({ name }) => nameKey(name)));
  return names.filter((name) => keys.has(nameKey(name)));
}

/** Most who have no e-mail at work are employees. */
const first = (roles: readonly Role[]): Role => (roles.includes('employee') ? 'employee' : roles[0]!);
