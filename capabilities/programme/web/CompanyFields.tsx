import type { Dispatch, ReactNode, SetStateAction } from 'react';
import type { CallRefused } from '#platform/web/call.ts';
import { TextField } from '#platform/web/kit/Field.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';
import { type SiteDraft, SiteFields } from '#programme/web/SiteFields.tsx';

export type CompanyDraft = { name: string; employees: string; sites: SiteDraft[] };

type Props = {
  draft: CompanyDraft;
  onChange: Dispatch<SetStateAction<CompanyDraft>>;
  problem: (field: string) => string | undefined;
  onMoved: () => void;
  /** What stands before the sites: those the register knows, to choose among. */
  children?: ReactNode;
};

/** What people see of a company: its name, how many work there, and where. */
export function CompanyFields({ draft, onChange, problem, onMoved, children }: Props) {
  const t = useSay();
  const edit = (part: Partial<CompanyDraft>) => onChange((now) => ({ ...now, ...part }));
  const editSites: Dispatch<SetStateAction<SiteDraft[]>> = (next) =>
    onChange((now) => ({ ...now, sites: typeof next === 'function' ? next(now.sites) : next }));
  return (
    <>
      <TextField
        name="name"
        label={t(text.name)}
        value={draft.name}
        onChange={(name) => edit({ name })}
        problem={problem('name')}
      />
      <TextField
        name="employees"
        label={t(text.employees)}
        hint={t(text.employeesHint)}
        inputMode="numeric"
        value={draft.employees}
        onChange={(employees) => edit({ employees })}
        problem={problem('employees')}
      />
      {children}
      <SiteFields sites={draft.sites} onChange={editSites} problem={problem} onMoved={onMoved} />
    </>
  );
}

/** An empty field is a number nobody knows. What is no number goes out as written, for the answer to name. */
export function countWritten(written: string): number | null {
  const digits = written.replaceAll(/\s/g, '');
  if (digits === '') return null;
  return /^\d+$/.test(digits) ? Number(digits) : (written as never);
}

/** Problems with sites say which site, since "fill in name" alone could be any of them. */
export function summaryOf({ problems }: CallRefused, t: Say) {
  return problems.map(({ field, message }) => {
    const site = /^sites\.(\d+)\./.exec(field);
    return {
      field: field === 'sites' ? 'sites.0.name' : field,
      message: site ? `${t(text.siteN, { n: Number(site[1]) + 1 })}: ${message}` : message,
    };
  });
}
