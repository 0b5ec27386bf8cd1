/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { dayChips } from '#pulse-boards/day-chips.ts';
import { dayText } from '#pulse-boards/day-text.ts';
import { meetingCardText as text } from '#pulse-boards/meeting-card-text.ts';
import { daysAhead } from '#pulse-boards/meeting-held.ts';
import { Writing } from '#pulse-boards/web/wall/meeting-keyboard.tsx';
import { Action } from '#pulse-boards/web/wall/meeting-parts.tsx';

/** Who takes it: one of the names last used on the board, or another one that is written. */
export function WhoChoice(props: {
  owners: readonly string[];
  owner: string;
  onChoose: (owner: string) => void;
}) {
  const t = useSay();
  const { owners, owner, onChoose } = props;
  const [isWriting, setWriting] = useState(owners.length === 0);
  return (
    <fieldset class="meet-choice">
      <legend>{t(text.who)}</legend>
      {!isWriting && (
        <div class="meet-chips">
          {[...new Set(owner ? [...owners, owner] : owners)].map((name) => (
            <Action key={name} pressed={name === owner} onPress={() => onChoose(name)}>
              {name}
            </Action>
          ))}
          <Action look="quiet" icon="plus" onPress={() => setWriting(true)}>
            {t(text.otherName)}
          </Action>
        </div>
      )}
      {isWriting && (
        <Writing
          label={t(text.otherName)}
          value={owner}
          most={120}
          opens={owners.length > 0}
          onWrite={onChoose}
          onEnter={() => owner && setWriting(false)}
        />
      )}
    </fieldset>
  );
}

/** By which day: the usual ones, or one of the next four weeks. */
export function WhenChoice(props: { today: string; due: string | null; onChoose: (day: string) => void }) {
  const t = useSay();
  const { today, due, onChoose } = props;
  const [isOpen, setOpen] = useState(false);
  const chips = dayChips(today);
  const isOther = due !== null && !chips.some(({ day }) => day === due);
  return (
    <fieldset class="meet-choice">
      <legend>{t(text.when)}</legend>
      <div class="meet-chips">
        {chips.map(({ key, day }) => (
          <Action key={day} pressed={day === due} onPress={() => onChoose(day)}>
            {t(dayText[`day-${key}`])}
            {(key === 'friday' || key === 'week') && (
              <small>{writeDay(day, pageLanguage(), key === 'friday' ? 'date' : 'brief')}</small>
            )}
          </Action>
        ))}
        {isOther && (
          <Action pressed onPress={() => setOpen(true)}>
            {writeDay(due, pageLanguage(), 'brief')}
          </Action>
        )}
        {!isOpen && (
          <Action look="quiet" onPress={() => setOpen(true)}>
            {t(text.otherDay)}
          </Action>
        )}
      </div>
      {isOpen && (
        <div class="meet-days">
          {daysAhead(today).map((day) => (
            <button
              type="button"
              key={day}
              disabled={day < today}
              aria-pressed={day === due}
              aria-label={writeDay(day, pageLanguage(), 'full')}
              onClick={() => onChoose(day)}
            >
              {writeDay(day, pageLanguage(), 'brief')}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}
