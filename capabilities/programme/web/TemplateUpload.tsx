import { useAct } from '#platform/web/call.ts';
import { FileUpload } from '#platform/web/kit/FileUpload.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { programme } from '#programme/contract.ts';
import { officeText as text } from '#programme/office-text.ts';
import { largestTemplate } from '#programme/template-limits.ts';

/** A version of a programme, as a file. */
export function TemplateUpload({ onPublished }: { onPublished: () => void }) {
  const t = useSay();
  const toast = useToast();
  const upload = useAct(programme.publishTemplate);
  return (
    <FileUpload
      title={t(text.uploadTitle)}
      lead={t(text.uploadLead)}
      largest={largestTemplate}
      send={(body) => upload.mutateAsync({ body })}
      sound={({ template }) => {
        if (!template) return null;
        const { name, version, weeks, months, phases } = template;
        const shape = t(text.templateShape, { weeks, months, phases: phases.length });
        return { version, words: `${t(text.uploadClean, { name, version })} ${shape}.` };
      }}
      onPublished={({ template }) => {
        if (!template) return;
        const { name, version } = template;
        toast({ message: t(text.publishedNow, { name, version }) });
        onPublished();
      }}
    />
  );
}
