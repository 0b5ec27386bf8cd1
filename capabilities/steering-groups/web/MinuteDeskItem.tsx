import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { useSay } from '#platform/web/say.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import type { EntryKind, Minutes } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';
import { AgendaActs } from '#steering-groups/web/AgendaActs.tsx';
import { AgendaRow } from '#steering-groups/web/AgendaRow.tsx';
import { MinuteEntry } from '#steering-groups/web/MinuteEntry.tsx';
import { MinuteEntryDialog } from '#steering-groups/web/MinuteEntryDialog.tsx';

const kinds: readonly EntryKind[] = ['decision', 'action', 'information', 'dissent'];

type Props = { view: MeetingView; minutes: Minutes; item: AgendaItem; n: number };

/** A matter in the minutes while they are written: what has been noted under it, and what can be. */
export function MinuteDeskItem({ view, minutes, item, n }: Props) {
  const t = useSay();
  const [adding, setAdding] = useState<EntryKind | null>(null);
  const entries = minutes.entries.filter((entry) => entry.item === item.key);
  return (
    <section className="agenda-line minute-item">
      <AgendaRow item={item} n={n}>
        {entries.length > 0 && (
          <ul className="minute-entries">
            {entries.map((entry) => (
              <li key={entry.entry}>
                <MinuteEntry view={view} entry={entry} />
              </li>
            ))}
          </ul>
        )}
        {item.state === 'on' && (
          <fieldset className="minute-adds">
            <legend className="hidden">{t(text['adds-to'], { n })}</legend>
            {kinds.map((kind) => (
              <Button
                key={kind}
                kind="second"
                icon="plus"
                reason={
                  kind === 'dissent' && view.may.voices.length === 0 ? t(text['only-voices']) : undefined
                }
                onClick={() => setAdding(kind)}
              >
                {t(text[`add-${kind}`])}
              </Button>
            ))}
          </fieldset>
        )}
      </AgendaRow>
      {!minutes.ended && <AgendaActs view={view} item={item} />}
      {adding && (
        <MinuteEntryDialog
          view={view}
          minutes={minutes}
          item={item}
          kind={adding}
          onClose={() => setAdding(null)}
        />
      )}
    </section>
  );
}
