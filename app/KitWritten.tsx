import { useState } from 'react';
import { KitPart } from '#app/KitPart.tsx';
import { kitWrittenText as text } from '#app/kit-written-text.ts';
import { makeId } from '#platform/contract/id.ts';
import { type EditRow, writtenOf } from '#platform/contract/written.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { useSay } from '#platform/web/say.ts';

const longest = 120;

/** The field several write at once; here everything that is written stays on the page. */
export function KitWritten() {
  const t = useSay();
  const rowOf = (by: string, value: string, basedOn: string | null, edit: string = makeId()): EditRow => ({
    edit,
    value,
    basedOn,
    person: by,
    by,
    at: new Date().toISOString(),
  });
  const [rows, setRows] = useState<readonly EditRow[]>(() => [
    rowOf('Terje Holm', t(text.theirs), null),
    rowOf('Ingrid Solbakk', t(text.mine), null),
  ]);
  const field = writtenOf(rows);
  const add = (row: EditRow) => setRows((before) => [...before, row]);
  return (
    <KitPart title={t(text.title)}>
      <div className="kit-columns">
        <WrittenField
          name="kit-written"
          label={t(text.label)}
          hint={t(text.hint)}
          value={field}
          longest={longest}
          multiline
          onWrite={async (value, { edit, basedOn }) => add(rowOf('Ingrid Solbakk', value, basedOn, edit))}
        />
        <WrittenField
          name="kit-written-locked"
          label={t(text.locked)}
          value={writtenOf([], t(text.mine))}
          longest={longest}
          disabled
          why={t(text.why)}
          onWrite={async () => undefined}
        />
      </div>
      <Button kind="second" onClick={() => add(rowOf('Terje Holm', t(text.theirs), field.edit))}>
        {t(text.letOther)}
      </Button>
    </KitPart>
  );
}
