import { indicators } from '#indicators/contract.ts';
import { importActText as text } from '#indicators/import-act-text.ts';
import { useImport, useImportAct } from '#indicators/web/use-imports.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  file: { import: string; fileName: string };
  onUndone?: () => void;
  onClose: () => void;
};

/** Before an import is taken back: what becomes as it was, and what was put right by hand and stays. */
export function UndoDialog({ company, file, onUndone, onClose }: Props) {
  const t = useSay();
  const { data } = useImport(company, file.import);
  const { run, busy, error } = useImportAct(indicators.undoImport);
  const undo = () =>
    run({ params: { company, import: file.import }, body: {} }, () => {
      onClose();
      onUndone?.();
    });
  const taken = data?.result ? data.result.added + data.result.changed : 0;
  return (
    <Dialog
      open
      title={t(text.undoTitle)}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy || !data} onClick={undo}>
            {t(text.undoYes)}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t(text.undoNo)}
          </Button>
        </>
      }
    >
      {data ? (
        <>
          <p className="import-file written">{file.fileName}</p>
          <p>{t(text.undoBody, { count: taken - data.keptOnUndo })}</p>
          {data.keptOnUndo > 0 && <p>{t(text.undoKept, { count: data.keptOnUndo })}</p>}
        </>
      ) : (
        <Skeleton lines={2} />
      )}
      {error && (
        <div role="alert">
          <Note tone="act">{error.message}</Note>
        </div>
      )}
    </Dialog>
  );
}
