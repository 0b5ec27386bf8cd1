import { useEffect, useState } from 'react';
import { CallRefused, call } from '#platform/web/call.ts';
import { programme } from '#programme/contract.ts';
import type { StartPreview } from '#programme/previews.ts';

/** How long to wait after the last change before working the plan out, in milliseconds. */
const settle = 250;

export type StartChoice = { start: string; visitWeekday: number; close: string[]; open: string[] };

/** The latest plan that could be made, and why there is none for what is chosen now. */
export type PreviewState = { plan: StartPreview | null; error: CallRefused | null };

/** The plan a start would give, worked out by the server as the fields change; nothing is stored. */
export function useStartPreview(template: string | undefined, choice: StartChoice): PreviewState {
  const [state, setState] = useState<PreviewState>({ plan: null, error: null });
  const asked = JSON.stringify({ template, ...choice });
  useEffect(() => {
    const { template: chosen, ...rest } = JSON.parse(asked) as StartChoice & { template?: string };
    if (!chosen || !/^\d{4}-\d{2}-\d{2}$/.test(rest.start)) return setState({ plan: null, error: null });
    let current = true;
    const refuse = (error: unknown) => {
      if (!(error instanceof CallRefused)) throw error;
      // The weeks of the plan before stay, so that what was chosen among them can be chosen otherwise.
      if (current) setState(({ plan }) => ({ plan, error }));
    };
    const timer = setTimeout(() => {
      call(programme.previewStart, { body: { template: chosen, ...rest } }).then(
        (plan) => current && setState({ plan, error: null }),
        refuse,
      );
    }, settle);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return state;
}
