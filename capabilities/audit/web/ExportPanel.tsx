import { useRouterState } from '@tanstack/react-router';
import { audit } from '#audit/contract.ts';
import { text } from '#audit/text.ts';
import { useAct } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

const id = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Fetches the log with names that both parties agreed on: reached from the decision, by its id behind the `#`. */
export function ExportPanel({ company }: { company: string }) {
  const t = useSay();
  const toast = useToast();
  const act = useRouterState({ select: (state) => state.location.hash.replace(/^#/, '') });
  const fetchFile = useAct(audit.exportCompanyLog);
  if (!id.test(act)) return null;
  const run = () =>
    fetchFile.mutate(
      { params: { company }, body: { act } },
      {
        onSuccess: (file) => {
          saveAs(file, 'spranget.csv');
          toast({ message: t(text.exportDone) });
        },
      },
    );
  return (
    <section className="log-export">
      <h2>{t(text.exportTitle)}</h2>
      <p>{t(text.exportBody)}</p>
      {fetchFile.error && <Note tone="act">{fetchFile.error.message}</Note>}
      <Button busy={fetchFile.isPending} onClick={run}>
        {t(text.exportAct)}
      </Button>
    </section>
  );
}

function saveAs(file: string, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
