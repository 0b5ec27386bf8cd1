import { importActText } from '#indicators/import-act-text.ts';
import { importText as text } from '#indicators/import-text.ts';
import type { ImportView } from '#indicators/import-view.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';

/** Numbers a file would bring, or brought. */
export const newsOf = ({ result }: Pick<ImportView, 'result'>): number =>
  result ? result.added + result.changed : 0;

/** The page's first line: where the file is now. */
export function headlineOf(view: ImportView, t: Say): string {
  const { state, result } = view;
  if (state === 'imported') return t(text.headImported, { count: newsOf(view) });
  if (state !== 'checked') return t(text[`head-${state}`]);
  if (result && result.failedRows > 0) return t(text.headRows, { count: result.failedRows });
  if (newsOf(view) > 0) return t(text.headReady, { count: newsOf(view) });
  return t(result && result.same > 0 ? text.headSame : text.headNothing);
}

/** What stands under it: what the file would do, did, or why it cannot. */
export function leadOf(view: ImportView, t: Say): string | undefined {
  const { state, fault, undone, importedAt, uploaded, result } = view;
  const day = (moment: string) => writeDay(moment.slice(0, 10), pageLanguage(), 'long');
  switch (state) {
    case 'checked':
      return [...wouldDo(view, t), t(text.nothingYet)].join(' ');
    case 'imported':
      return [
        t(importActText.takenIn, { date: day(importedAt ?? uploaded.at), name: uploaded.by }),
        ...wouldDo(view, t),
        ...(result && result.failedRows > 0
          ? [t(importActText.leftOutRows, { count: result.failedRows })]
          : []),
      ].join(' ');
    case 'undone':
      return undone ? t(importActText.undoneBody, { name: undone.by, date: day(undone.at) }) : undefined;
    case 'refused':
      return fault ?? undefined;
    case 'left':
      return t(importActText.leftBody);
    case 'mapping':
      return t(text.nothingYet);
    default:
      return t(importActText.mayLeave);
  }
}

const wouldDo = ({ result }: ImportView, t: Say): string[] =>
  (['added', 'changed', 'same'] as const).flatMap((what) =>
    result && result[what] > 0 ? [t(text[what], { count: result[what] })] : [],
  );
