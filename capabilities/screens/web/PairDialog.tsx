import { useId, useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { RadioField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { type ScreenKind, screens } from '#screens/contract.ts';
import { pageText as text } from '#screens/page-text.ts';
import type { showable } from '#screens/rules.ts';

type Shows = (typeof showable)[number];
type Props = {
  company: string;
  /** A code that is known already, or nothing. */
  code: string;
  shows: readonly Shows[];
  onPaired: () => void;
  onClose: () => void;
};

/** Connects the screen that shows a code. The screen's id is made once, so a retry is the same screen. */
export function PairDialog({ company, code, shows, onPaired, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const form = useId();
  const act = useAct(screens.pairScreen);
  const [screen] = useState(makeId);
  const [draft, setDraft] = useState({
    code,
    name: '',
    kind: 'wall-screen' as ScreenKind,
    shows: shows[0] ?? 'journey',
    language: pageLanguage() as Language,
  });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const field = (name: keyof typeof draft) => ({
    name,
    label: t(text[name]),
    problem: problemOf(act.error, name),
    value: draft[name],
  });
  const pair = () =>
    act.mutate(
      { params: { company }, body: { screen, ...draft } },
      {
        onSuccess: () => {
          toast({ message: t(text.saved, { name: draft.name }) });
          onPaired();
          onClose();
        },
      },
    );
  const problems = act.error?.problems ?? [];
  return (
    <Dialog
      open
      title={t(text.connect)}
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={form} busy={act.isPending}>
            {t(text.save)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.cancel)}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="pair-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!act.isPending) pair();
        }}
      >
        {act.error && problems.length === 0 && <Note tone="act">{act.error.message}</Note>}
        {problems.length > 1 && <ErrorSummary title={t(text.fixThese)} problems={problems} />}
        <TextField
          {...field('code')}
          hint={t(text.connectHow, { address: `${location.host}/wall` })}
          onChange={(typed) => change({ code: typed })}
        />
        <TextField {...field('name')} hint={t(text.nameHint)} onChange={(name) => change({ name })} />
        <RadioField
          {...field('kind')}
          onChange={(kind) => change({ kind: kind as ScreenKind })}
          options={(['wall-screen', 'shared-terminal'] as const).map((kind) => ({
            value: kind,
            label: t(text[`kind-${kind}`]),
          }))}
        />
        {draft.kind === 'wall-screen' && shows.length > 1 && (
          <SelectField
            {...field('shows')}
            onChange={(chosen) => change({ shows: chosen as Shows })}
            options={shows.map((one) => ({ value: one, label: t(text[`shows-${one}`]) }))}
          />
        )}
        <SelectField
          {...field('language')}
          onChange={(language) => change({ language: language as Language })}
          options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
        />
      </form>
    </Dialog>
  );
}
