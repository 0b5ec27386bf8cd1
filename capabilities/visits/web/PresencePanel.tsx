import { CallRefused } from '#platform/web/call.ts';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';
import { modes } from '#visits/note-fields.ts';
import { noteText as text } from '#visits/note-text.ts';
import { useNoteActs, type VisitHere } from '#visits/web/use-visit.ts';

const counts = ['employer', 'employees', 'advisers'] as const;

/** How the visit was held, and who was there as counts: nobody is named. */
export function PresencePanel({ here }: { here: VisitHere }) {
  const t = useSay();
  const { note, view } = here;
  const { fields } = note.content;
  const { write } = useNoteActs(here);
  const isFixed = note.agreed !== null || !view.may.write;
  const modeOf = (mode: string) => modes.find((one) => one === mode);
  const mode = modeOf(fields.mode);
  return (
    <section aria-labelledby="note-how">
      <h2 id="note-how">{t(text.how)}</h2>
      {isFixed ? (
        <Facts
          rows={[
            { label: t(text.mode), value: mode ? t(text[`mode-${mode}`]) : t(text.nothing) },
            ...counts.map((side) => ({
              label: t(text[side]),
              value: <span className="num">{fields[side] || t(text.nothing)}</span>,
            })),
          ]}
        />
      ) : (
        <div className="form">
          <RadioField
            name="mode"
            label={t(text.mode)}
            value={fields.mode}
            onChange={(value) =>
              void write(
                { kind: 'wrote', field: 'mode', value, basedOn: note.fields.mode.edit },
                t(text.mode),
              )
            }
            options={modes.map((value) => ({ value, label: t(text[`mode-${value}`]) }))}
          />
          <fieldset className="note-counts">
            <legend>{t(text.present)}</legend>
            {counts.map((side) => (
              <WrittenField
                key={side}
                name={side}
                label={t(text[side])}
                value={note.fields[side]}
                longest={3}
                onWrite={async (value, { edit, basedOn }) => {
                  if (!/^\d{0,3}$/.test(value.trim())) throw notDigits(t(text.digits));
                  await write({ kind: 'wrote', field: side, value, basedOn }, t(text[side]), edit);
                }}
              />
            ))}
          </fieldset>
        </div>
      )}
      <PresenceMark employer={fields.employer} employees={fields.employees} />
    </section>
  );
}

const notDigits = (message: string) => new CallRefused(422, { code: 'value-unknown', message, problems: [] });

/** A party that was not there is said, and never left to be counted. */
function PresenceMark({ employer, employees }: { employer: string; employees: string }) {
  const t = useSay();
  if (employer === '' || employees === '') return null;
  const isMissing = Number(employer) === 0 || Number(employees) === 0;
  return (
    <p className="note-parity">
      <Mark status={isMissing ? 'deviation' : 'plan'}>{t(isMissing ? text.missingSide : text.balanced)}</Mark>
    </p>
  );
}
