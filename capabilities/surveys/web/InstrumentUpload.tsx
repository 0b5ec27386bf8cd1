import { useAct } from '#platform/web/call.ts';
import { FileUpload } from '#platform/web/kit/FileUpload.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import type { InstrumentSummary } from '#surveys/instrument-endpoints.ts';
import { instrumentUploadText as text } from '#surveys/instrument-upload-text.ts';
import { largestInstrument } from '#surveys/limits.ts';

/** A questionnaire that was written as a file. */
export function InstrumentUpload({ onPublished }: { onPublished: () => void }) {
  const t = useSay();
  const toast = useToast();
  const upload = useAct(surveys.uploadInstrument);
  const nameAndVersion = ({ name, version }: InstrumentSummary) => ({ name: name[pageLanguage()], version });
  return (
    <FileUpload
      title={t(text.uploadTitle)}
      lead={t(text.uploadLead)}
      largest={largestInstrument}
      send={(body, publication) => upload.mutateAsync({ body: { ...body, publication } })}
      sound={({ instrument }) =>
        instrument && {
          version: instrument.version,
          words: t(text.uploadClean, nameAndVersion(instrument)),
        }
      }
      onPublished={({ instrument }) => {
        if (instrument) toast({ message: t(text.publishedNow, nameAndVersion(instrument)) });
        onPublished();
      }}
    />
  );
}
