import { useId, useState } from 'react';
import { people } from '#people/contract.ts';
import type { Members, Organisation } from '#people/member-shapes.ts';
import { memberText } from '#people/member-text.ts';
import { programmePeopleText as text } from '#people/programme-people-text.ts';
import { type OrganisationKind, organisationKinds } from '#people/role.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { CheckboxField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { known: Members; onDone: () => void };

/** The organisations people act on behalf of: made, corrected, and ended with a last day. */
export function Organisations({ known, onDone }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<Organisation | null>(null);
  const regionNames = new Map(known.regions.map(({ region, name }) => [region, name]));
  const rows = sorted(known.organisations).map((one) => ({
    key: one.organisation,
    cells: {
      name: (
        <>
          {one.name}
          {one.endedOn && (
            <span className="subtle">
              {' '}
              · {t(text.endedSince, { date: writeDay(one.endedOn, pageLanguage(), 'long') })}
            </span>
          )}
        </>
      ),
      kind: t(text[`kind-${one.kind}`]),
      region: one.region && (regionNames.get(one.region) ?? one.region),
      act: (
        <Button kind="quiet" onClick={() => setOpen(one)}>
          {t(text.correct)}
          <span className="hidden">{` ${one.name}`}</span>
        </Button>
      ),
    },
  }));
  const add = (
    <Button kind="second" icon="plus" onClick={() => setOpen(fresh())}>
      {t(text.addOrganisation)}
    </Button>
  );
  return (
    <section className="people-part" aria-labelledby="people-organisations">
      <div className="head-line">
        <h2 id="people-organisations">{t(text.organisations)}</h2>
        {rows.length > 0 && add}
      </div>
      {rows.length === 0 ? (
        <Empty title={t(text.organisations)} body={t(text.noOrganisations)}>
          {add}
        </Empty>
      ) : (
        <>
          <p className="small subtle">{t(text.organisationsLead)}</p>
          <div className="people-table">
            <DataTable
              caption={t(text.organisations)}
              captionHidden
              columns={[
                { key: 'name', label: t(text.name) },
                { key: 'kind', label: t(text.kind) },
                { key: 'region', label: t(text.region) },
                { key: 'act', label: t(text.correct), hidden: true, align: 'right' },
              ]}
              rows={rows}
            />
          </div>
        </>
      )}
      {open && (
        <OrganisationDialog
          key={open.organisation}
          one={open}
          known={known}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </section>
  );
}

const fresh = (): Organisation => ({
  organisation: makeId(),
  kind: organisationKinds[0],
  name: '',
  region: null,
  endedOn: null,
});

const sorted = (list: readonly Organisation[]): Organisation[] =>
  list.toSorted(
    (a, b) =>
      Number(a.endedOn !== null) - Number(b.endedOn !== null) ||
      organisationKinds.indexOf(a.kind) - organisationKinds.indexOf(b.kind) ||
      a.name.localeCompare(b.name),
  );

type DialogProps = { one: Organisation; known: Members; onClose: () => void; onDone: () => void };

function OrganisationDialog({ one, known, onClose, onDone }: DialogProps) {
  const t = useSay();
  const toast = useToast();
  const form = useId();
  const act = useAct(people.keepOrganisation);
  const [draft, setDraft] = useState(one);
  const isMade = known.organisations.some(({ organisation }) => organisation === one.organisation);
  const change = (part: Partial<Organisation>) => setDraft({ ...draft, ...part });
  const save = () => {
    const { organisation, ...body } = draft;
    act.mutate(
      { params: { organisation }, body },
      {
        onSuccess: ({ name }) => {
          toast({ message: t(text.saved, { name }) });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      title={t(isMade ? text.correctOrganisation : text.addOrganisation)}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} busy={act.isPending}>
            {t(text.save)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(memberText.cancel)}
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
          if (!act.isPending) save();
        }}
      >
        {act.error && act.error.problems.length === 0 && <Note tone="act">{act.error.message}</Note>}
        <TextField
          name="name"
          label={t(text.name)}
          value={draft.name}
          onChange={(name) => change({ name })}
          problem={problemOf(act.error, 'name')}
        />
        {!isMade && (
          <SelectField
            name="kind"
            label={t(text.kind)}
            value={draft.kind}
            onChange={(kind) => change({ kind: kind as OrganisationKind })}
            options={organisationKinds.map((kind) => ({ value: kind, label: t(text[`kind-${kind}`]) }))}
          />
        )}
        {known.regions.length > 0 && (
          <SelectField
            name="region"
            label={t(text.region)}
            value={draft.region ?? ''}
            onChange={(region) => change({ region: region || null })}
            problem={problemOf(act.error, 'region')}
            options={[
              { value: '', label: t(text.noRegion) },
              ...known.regions.map(({ region, name }) => ({ value: region, label: name })),
            ]}
          />
        )}
        {isMade && (
          <CheckboxField
            name="hasEnded"
            label={t(text.hasEnded)}
            checked={draft.endedOn !== null}
            onChange={(ended) => change({ endedOn: ended ? known.today : null })}
          />
        )}
        {draft.endedOn !== null && (
          <DateField
            name="endedOn"
            label={t(text.endedOn)}
            value={draft.endedOn}
            onChange={(endedOn) => change({ endedOn })}
            problem={problemOf(act.error, 'endedOn')}
          />
        )}
      </form>
    </Dialog>
  );
}
