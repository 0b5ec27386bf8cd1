import { useState } from 'react';
import { pilotGroups } from '#pilot-groups/contract.ts';
import { formText as text } from '#pilot-groups/form-text.ts';
import type { AreaView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { view: PilotGroupsView; area: AreaView | null; onClose: () => void };

const draftOf = (area: AreaView | null) => ({
  name: area?.name ?? '',
  site: area?.site ?? '',
  what: area?.what ?? '',
  why: area?.why ?? '',
  challenge: area?.challenge ?? '',
});

/** Writes an area, or changes one. */
export function AreaDialog({ view, area, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [ids] = useState(() => ({ area: area?.area ?? makeId(), content: makeId() }));
  // What one saw when the form was opened: somebody else’s change meanwhile is told of, and not written over.
  const [basedOn] = useState(area?.content ?? null);
  const [draft, setDraft] = useState(() => draftOf(area));
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.saveArea, view.company.company);
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    problem: problemOf(error, name),
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  });
  const send = () =>
    run({ ...ids, ...draft, basedOn, stands: true, site: draft.site || null }, () => {
      onClose();
      toast({ message: t(pageText.saved) });
    });
  const sites = view.sites.map(({ site, name }) => ({ value: site, label: name }));
  return (
    <FormDialog
      title={t(text.areaTitle)}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField label={t(text.areaName)} {...field('name')} />
      <SelectField
        label={t(text.site)}
        options={[{ value: '', label: t(pageText.across) }, ...sites]}
        {...field('site')}
      />
      <TextArea label={t(text.what)} hint={t(text.whatHint)} {...field('what')} />
      <TextArea label={t(text.why)} hint={t(text.whyHint)} {...field('why')} />
      <TextField label={t(text.challenge)} hint={t(text.optional)} {...field('challenge')} />
    </FormDialog>
  );
}
