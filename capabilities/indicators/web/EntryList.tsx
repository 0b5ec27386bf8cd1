import { type EntryLine, lineKey } from '#indicators/entry-draft.ts';
import { entryText as text } from '#indicators/entry-text.ts';
import { writtenValue } from '#indicators/web/EntryFields.tsx';
import { writePeriod } from '#indicators/write-period.ts';
import { Icon } from '#platform/web/kit/Icon.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { lines: readonly EntryLine[]; open: string | null; onOpen: (line: EntryLine) => void };

/** All lines, those that lack a number first; pressing one opens it. */
export function EntryList({ lines, open, onOpen }: Props) {
  const t = useSay();
  return (
    <section className="entry-list" aria-labelledby="entry-list-title">
      <h2 id="entry-list-title">{t(text.listTitle)}</h2>
      <ul>
        {lines.map((line) => (
          <li key={lineKey(line)}>
            <button
              type="button"
              aria-current={lineKey(line) === open ? 'true' : undefined}
              onClick={() => onOpen(line)}
            >
              <span className="entry-name written">
                {line.name}
                {line.site && <span className="entry-site">{line.site.name}</span>}
              </span>
              <State line={line} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function State({ line }: { line: EntryLine }) {
  const t = useSay();
  const [latest] = line.latest;
  const period = writePeriod(line.period, line.periodKind, pageLanguage(), 'full');
  return (
    <span className="entry-state">
      {line.missing || !latest || latest.value === null ? (
        <Mark status="silent">{t(text.missing)}</Mark>
      ) : (
        <span className="entry-has num">
          <Icon name="check" />
          {writtenValue(line, latest.value)}
        </span>
      )}
      <span className="entry-when">{period}</span>
    </span>
  );
}
