import { type ComponentType, useState } from 'react';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { arrangeText as text } from '#screens/arrange-text.ts';
import { type Arrangement, type Screen, screens } from '#screens/contract.ts';
import { pageText } from '#screens/page-text.ts';
import { stays } from '#screens/rules.ts';

/** The boards of a company to choose among: this room knows their ids and nothing else. */
export type BoardChoosing = ComponentType<{
  company: string;
  legend: string;
  hint: string;
  chosen: readonly string[];
  onChange: (boards: string[]) => void;
}>;

type Props = {
  company: string;
  screen: Screen;
  shows: readonly Arrangement['shows'][];
  BoardChoice: BoardChoosing;
  onArranged: () => void;
  onClose: () => void;
};

const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** What a screen shows, changed from the office. */
export function ArrangeDialog({ company, screen, shows, BoardChoice, onArranged, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const act = useAct(screens.arrangeScreen);
  const { name, language, boards, nightFrom, nightTo } = screen;
  const first = { name, language, boards, nightFrom, nightTo, seconds: String(screen.seconds) };
  const [draft, setDraft] = useState({ ...first, shows: screen.shows as Arrangement['shows'] });
  const [isWrong, setWrong] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const seconds = Number(draft.seconds.trim());
  const isLength = Number.isInteger(seconds) && seconds >= stays.least && seconds <= stays.most;
  const send = () => {
    setWrong(!isLength);
    if (!isLength) return;
    act.mutate(
      { params: { company, screen: screen.screen }, body: { ...draft, seconds } },
      {
        onSuccess: () => {
          toast({ message: t(text.saved, { name: draft.name }) });
          onArranged();
          onClose();
        },
      },
    );
  };
  const isNever = draft.nightFrom === draft.nightTo;
  const hourOptions = hours.map((hour) => ({
    value: String(hour),
    label: t(text.hour, { hour: String(hour).padStart(2, '0') }),
  }));
  const night = (value: string) =>
    value === ''
      ? change({ nightFrom: 0, nightTo: 0 })
      : change({ nightFrom: Number(value), nightTo: isNever ? (Number(value) + 7) % 24 : draft.nightTo });
  return (
    <FormDialog
      title={t(text.arrangeOne, { name })}
      lead={t(text.lead)}
      act={t(text.save)}
      busy={act.isPending}
      error={act.error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t(pageText.name)}
        hint={t(pageText.nameHint)}
        problem={problemOf(act.error, 'name')}
        value={draft.name}
        onChange={(words) => change({ name: words.slice(0, 80) })}
      />
      {screen.kind === 'wall-screen' && (
        <SelectField
          name="shows"
          label={t(pageText.shows)}
          value={draft.shows}
          onChange={(chosen) => change({ shows: chosen as Arrangement['shows'] })}
          options={shows.map((one) => ({ value: one, label: t(pageText[`shows-${one}`]) }))}
        />
      )}
      {screen.kind === 'wall-screen' && draft.shows === 'boards' && (
        <>
          <BoardChoice
            company={company}
            legend={t(text.boards)}
            hint={t(text.boardsHint)}
            chosen={draft.boards}
            onChange={(chosen) => change({ boards: chosen })}
          />
          <TextField
            name="seconds"
            inputMode="numeric"
            label={t(text.seconds)}
            hint={t(text.secondsHint, stays)}
            problem={isWrong && !isLength ? t(text.secondsWrong, stays) : problemOf(act.error, 'seconds')}
            value={draft.seconds}
            onChange={(typed) => change({ seconds: typed })}
          />
          <div className="screen-night">
            <SelectField
              name="nightFrom"
              label={t(text.nightFrom)}
              value={isNever ? '' : String(draft.nightFrom)}
              onChange={night}
              options={[{ value: '', label: t(text.nightNever) }, ...hourOptions]}
            />
            {!isNever && (
              <SelectField
                name="nightTo"
                label={t(text.nightTo)}
                value={String(draft.nightTo)}
                onChange={(value) => change({ nightTo: Number(value) })}
                options={hourOptions.filter(({ value }) => value !== String(draft.nightFrom))}
              />
            )}
          </div>
        </>
      )}
      <SelectField
        name="language"
        label={t(pageText.language)}
        value={draft.language}
        onChange={(chosen) => change({ language: chosen as Language })}
        options={languages.map((one) => ({ value: one, label: languageNames[one] }))}
      />
    </FormDialog>
  );
}
