import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { arrangeText } from '#screens/arrange-text.ts';
import type { Screen, screens } from '#screens/contract.ts';
import { pageText as text } from '#screens/page-text.ts';

type Props = {
  listed: AnswerOf<typeof screens.listScreens>;
  onArrange: (screen: Screen) => void;
  onRevoke: (screen: Screen) => void;
};

/** The screens that are in use, with what each shows. */
export function ScreenTable({ listed, onArrange, onRevoke }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const columns = [
    { key: 'name', label: t(text.columnName) },
    { key: 'kind', label: t(text.columnKind) },
    { key: 'paired', label: t(text.columnPaired) },
    { key: 'seen', label: t(text.columnSeen) },
    { key: 'act', label: t(text.columnAct), hidden: true },
  ];
  const rows = listed.screens.map((screen) => ({
    key: screen.screen,
    cells: {
      name: screen.name,
      kind:
        screen.kind === 'wall-screen' && screen.shows === 'boards'
          ? t(arrangeText['shows-boards'])
          : t(text[`short-${screen.kind}`]),
      paired: t(text.pairedBy, { date: writeMoment(screen.pairedAt, language), name: screen.pairedBy }),
      seen: screen.seenOn ? writeDay(screen.seenOn, language, 'brief') : t(text.seenNever),
      act: (
        <>
          <Button
            kind="quiet"
            aria-label={t(arrangeText.arrangeOne, { name: screen.name })}
            reason={listed.may.arrange ? undefined : t(arrangeText.may)}
            onClick={() => onArrange(screen)}
          >
            {t(arrangeText.arrange)}
          </Button>
          {listed.may.revoke && (
            <Button
              kind="quiet"
              aria-label={t(text.revokeOne, { name: screen.name })}
              onClick={() => onRevoke(screen)}
            >
              {t(text.revoke)}
            </Button>
          )}
        </>
      ),
    },
  }));
  return (
    <div className="screens-table">
      <DataTable caption={t(text.caption)} captionHidden columns={columns} rows={rows} />
    </div>
  );
}
