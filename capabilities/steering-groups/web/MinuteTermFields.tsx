import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import type { Term } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';

export type TermDraft = {
  /** The id of a person, `other`, or nothing chosen. */
  owner: string;
  ownerName: string;
  ownerSide: Term['ownerSide'] | '';
  due: string;
};

export const draftOfTerm = (term: Term | null): TermDraft => ({
  owner: term ? (term.owner ?? 'other') : '',
  ownerName: term?.ownerName ?? '',
  ownerSide: term?.ownerSide ?? '',
  due: term?.due ?? '',
});

/** The draft as the contract takes it; what is not filled in is left for the answer to name. */
export const termBody = ({ owner, ownerName, ownerSide, due }: TermDraft) => ({
  owner: owner === '' || owner === 'other' ? null : owner,
  ownerName: owner === 'other' ? ownerName : '',
  ownerSide: owner === 'other' && ownerSide !== '' ? ownerSide : null,
  due: due === '' ? null : due,
});

type Props = {
  view: MeetingView;
  draft: TermDraft;
  error: CallRefused | null;
  onChange: (draft: TermDraft) => void;
};

/** Who does it, and by which day. */
export function MinuteTermFields({ view, draft, error, onChange }: Props) {
  const t = useSay();
  return (
    <>
      <SelectField
        name="owner"
        label={t(text.owner)}
        value={draft.owner}
        problem={problemOf(error, 'owner')}
        onChange={(owner) => onChange({ ...draft, owner })}
        options={[
          { value: '', label: t(text['owner-choose']) },
          ...view.persons.map(({ person, name }) => ({ value: person, label: name })),
          { value: 'other', label: t(text['owner-other']) },
        ]}
      />
      {draft.owner === 'other' && (
        <>
          <TextField
            name="ownerName"
            label={t(text['owner-name'])}
            value={draft.ownerName}
            problem={problemOf(error, 'ownerName')}
            onChange={(ownerName) => onChange({ ...draft, ownerName })}
          />
          <RadioField
            name="ownerSide"
            label={t(text['owner-side'])}
            value={draft.ownerSide}
            problem={problemOf(error, 'ownerSide')}
            onChange={(side) => onChange({ ...draft, ownerSide: side as Term['ownerSide'] })}
            options={(['employer', 'employees', 'adviser'] as const).map((side) => ({
              value: side,
              label: t(meetingPageText[side]),
            }))}
          />
        </>
      )}
      <DateField
        name="due"
        label={t(text.due)}
        value={draft.due}
        problem={problemOf(error, 'due')}
        onChange={(due) => onChange({ ...draft, due })}
      />
    </>
  );
}
