import { indicators } from '#indicators/contract.ts';
import { importActText } from '#indicators/import-act-text.ts';
import { importText as text } from '#indicators/import-text.ts';
import type { ImportView } from '#indicators/import-view.ts';
import { newsOf } from '#indicators/web/import-words.ts';
import { UploadArea } from '#indicators/web/UploadArea.tsx';
import { useImportAct } from '#indicators/web/use-imports.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { view: ImportView; onUploaded: (id: string) => void };

/** What one may do with a file that was looked through. Correcting it comes before leaving rows out. */
export function ImportChoice({ view, onUploaded }: Props) {
  const t = useSay();
  const params = { company: view.company.company, import: view.import };
  const confirm = useImportAct(indicators.confirmImport);
  const leave = useImportAct(indicators.leaveImport);
  const rows = view.result?.failedRows ?? 0;
  const count = newsOf(view);
  const reason = view.may.act ? undefined : t(importActText.mayNot);
  const take = (leaveOut: boolean) => confirm.run({ params, body: { leaveOut } });
  const error = confirm.error ?? leave.error;
  const leaving = (
    <Button kind="quiet" busy={leave.busy} onClick={() => leave.run({ params, body: {} })}>
      {t(importActText.leave)}
    </Button>
  );
  return (
    <div className="import-choice">
      {error && (
        <div role="alert">
          <Note tone="act">{error.message}</Note>
        </div>
      )}
      {rows === 0 ? (
        <p className="import-acts">
          {count > 0 && (
            <Button busy={confirm.busy} reason={reason} onClick={() => take(false)}>
              {t(text.takeIn, { count })}
            </Button>
          )}
          {leaving}
        </p>
      ) : (
        <div className="import-ways">
          <section>
            <h2>{t(text.correctFirst)}</h2>
            <p className="small subtle">{t(text.correctHow)}</p>
            <p>
              <LinkButton
                kind="second"
                href={indicators.readFailedRows.path
                  .replace(':company', params.company)
                  .replace(':import', params.import)}
                download=""
              >
                {t(text.failedRows)}
              </LinkButton>
            </p>
            <UploadArea company={params.company} onUploaded={onUploaded} />
          </section>
          <section>
            <h2>{t(text.orLeave)}</h2>
            <p className="import-acts">
              {count > 0 && (
                <Button kind="second" busy={confirm.busy} reason={reason} onClick={() => take(true)}>
                  {t(text.takeInRest, { count, rows })}
                </Button>
              )}
              {leaving}
            </p>
          </section>
        </div>
      )}
    </div>
  );
}
