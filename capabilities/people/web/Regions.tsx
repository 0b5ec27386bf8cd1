import { useId, useState } from 'react';
import { people } from '#people/contract.ts';
import type { Members } from '#people/member-shapes.ts';
import { memberText } from '#people/member-text.ts';
import { programmePeopleText as text } from '#people/programme-people-text.ts';
import { regionKey } from '#people/rules.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Region = Members['regions'][number];
type Props = { regions: readonly Region[]; onDone: () => void };

/** The regions organisations belong to. A region keeps its key when its name is put right. */
export function Regions({ regions, onDone }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<Region | 'add' | null>(null);
  return (
    <section className="people-part" aria-labelledby="people-regions">
      <div className="head-line">
        <h2 id="people-regions">{t(text.regions)}</h2>
        <Button kind="second" icon="plus" onClick={() => setOpen('add')}>
          {t(text.addRegion)}
        </Button>
      </div>
      {regions.length === 0 && <p className="small subtle">{t(text.noRegions)}</p>}
      <ul className="member-list">
        {regions.map((one) => (
          <li key={one.region}>
            <p>{one.name}</p>
            <Button kind="quiet" onClick={() => setOpen(one)}>
              {t(text.correct)}
              <span className="hidden">{` ${one.name}`}</span>
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <RegionDialog
          one={open === 'add' ? null : open}
          regions={regions}
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

type DialogProps = {
  one: Region | null;
  regions: readonly Region[];
  onClose: () => void;
  onDone: () => void;
};

function RegionDialog({ one, regions, onClose, onDone }: DialogProps) {
  const t = useSay();
  const toast = useToast();
  const form = useId();
  const act = useAct(people.keepRegion);
  const [name, setName] = useState(one?.name ?? '');
  const [own, setOwn] = useState<string>();
  const save = () => {
    const region = one?.region ?? regionKey(name);
    if (!region) return setOwn(t(text.regionNeedsLetters));
    if (!one && regions.some((known) => known.region === region))
      return setOwn(t(text.regionThere, { name }));
    setOwn(undefined);
    return act.mutate(
      { params: { region }, body: { name } },
      {
        onSuccess: () => {
          toast({ message: t(text.saved, { name }) });
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      title={t(one ? text.correctRegion : text.addRegion)}
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
          value={name}
          onChange={setName}
          problem={own ?? problemOf(act.error, 'name')}
        />
      </form>
    </Dialog>
  );
}
