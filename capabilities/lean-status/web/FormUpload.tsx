import { leanStatus } from '#lean-status/contract.ts';
import type { FormKind } from '#lean-status/form.ts';
import { formUploadText as text } from '#lean-status/form-upload-text.ts';
import { largestFile } from '#lean-status/limits.ts';
import { useAct } from '#platform/web/call.ts';
import { FileUpload } from '#platform/web/kit/FileUpload.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

/** A version of an office's own, of the areas or of the cases. */
export function FormUpload({ onPublished }: { onPublished: (kind: FormKind) => void }) {
  const t = useSay();
  const toast = useToast();
  const upload = useAct(leanStatus.publishForm);
  return (
    <FileUpload
      title={t(text.title)}
      lead={t(text.lead)}
      largest={largestFile}
      send={(body) => upload.mutateAsync({ body })}
      sound={({ form, published }) =>
        form && {
          version: form.version,
          words: t(published ? text.same : text.clean, form),
          isPublished: published,
        }
      }
      onPublished={({ form }) => {
        if (!form) return;
        toast({ message: t(text.publishedNow, { version: form.version }) });
        onPublished(form.kind);
      }}
    />
  );
}
