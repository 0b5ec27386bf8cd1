import { useEffect, useState } from 'react';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { Note } from '#platform/web/kit/Note.tsx';
import { PhotoField } from '#platform/web/kit/PhotoField.tsx';
import { useSay } from '#platform/web/say.ts';
import { type PostView, postLists } from '#pulse-boards/post-endpoints.ts';
import { postRefusalText } from '#pulse-boards/post-refusal-text.ts';
import { postText as text } from '#pulse-boards/post-text.ts';
import { refusalText } from '#pulse-boards/refusal-text.ts';
import { Choices } from '#pulse-boards/web/Choices.tsx';
import { dayId } from '#pulse-boards/web/day-id.ts';
import { type Draft, keepDraft } from '#pulse-boards/web/post-draft.ts';

type Props = { view: PostView; begun: Draft; onSend: (draft: Draft) => Promise<void> };

const origins = ['nobody', 'team', 'name'] as const;
/** For «I do not know» among the categories. */
const none = '';

/** One screen: what was seen, what it is about, a photo, who it is from. Only the first has to be filled in. */
export function PostForm({ view, begun, onSend }: Props) {
  const t = useSay();
  const [draft, setDraft] = useState(begun);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallRefused | null>(null);
  const [wrong, setWrong] = useState<'text' | 'who' | null>(null);
  useEffect(() => keepDraft(draft), [draft]);
  const change = (part: Partial<Draft>) => {
    setWrong(null);
    setDraft((now) => ({ ...now, ...part }));
  };
  const send = async () => {
    const missing =
      draft.text.trim() === '' && !draft.photo
        ? 'text'
        : draft.origin !== 'nobody' && draft.who.trim() === ''
          ? 'who'
          : null;
    setWrong(missing);
    if (missing) return document.getElementById(fieldId(missing))?.focus();
    setBusy(true);
    setError(null);
    await onSend(draft).catch((refused: CallRefused) => {
      setError(refused);
      setBusy(false);
    });
  };
  const choosesCategory = view.category === null && view.categories.length > 0;
  return (
    <form
      className="post-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <TextArea
        name="text"
        label={t(text.words)}
        hint={t(text.wordsHint)}
        problem={wrong === 'text' ? t(refusalText['words-needed']) : problemOf(error, 'text')}
        value={draft.text}
        onChange={(words) => change({ text: words.slice(0, 600) })}
      />
      <Choices
        legend={t(text.kind)}
        value={draft.list}
        options={postLists.map((value) => ({ value, label: t(text[`list-${value}`]) }))}
        onChange={(list) => change({ list })}
      />
      {choosesCategory && (
        <Choices
          legend={t(text.about)}
          value={draft.category ?? none}
          options={[
            ...view.categories.map(({ category, name }) => ({ value: category, label: name })),
            { value: none, label: t(text.noCategory) },
          ]}
          onChange={(category) => change({ category: category || null })}
        />
      )}
      <PhotoField
        src={draft.photo && `data:image/jpeg;base64,${draft.photo.content}`}
        alt={t(text.photo)}
        hint={t(text.photoHint)}
        problem={problemOf(error, 'photo')}
        onTake={(content) => change({ photo: { photo: dayId(), content } })}
        onRemove={() => change({ photo: null })}
      />
      <Choices
        legend={t(text.from)}
        value={draft.origin}
        options={origins.map((value) => ({ value, label: t(text[`from-${value}`]) }))}
        onChange={(origin) => change({ origin, ...(origin === 'nobody' && { who: '' }) })}
        hint={draft.origin === 'nobody' ? t(text.nobodyHint) : undefined}
      />
      {draft.origin !== 'nobody' && (
        <TextField
          name="who"
          label={t(draft.origin === 'name' ? text.name : text.team)}
          problem={wrong === 'who' ? t(postRefusalText['who-needed']) : problemOf(error, 'who')}
          value={draft.who}
          onChange={(who) => change({ who: who.slice(0, 120) })}
        />
      )}
      {error && (
        <div role="alert">
          <Note tone="act">{error.message}</Note>
        </div>
      )}
      <Button wide type="submit" busy={busy}>
        {t(text.send)}
      </Button>
    </form>
  );
}
