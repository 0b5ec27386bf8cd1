import { type Dispatch, type SetStateAction, useEffect, useRef } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { fieldId } from '#platform/web/kit/field-id.ts';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { officeText as text } from '#programme/office-text.ts';

export type SiteDraft = { site: string; name: string; place: string; productionNumber?: string | undefined };

export const emptySite = (): SiteDraft => ({ site: makeId(), name: '', place: '' });

export const isUntouched = ({ name, place, productionNumber }: SiteDraft): boolean =>
  !name && !place && !productionNumber;

type Props = {
  sites: readonly SiteDraft[];
  onChange: Dispatch<SetStateAction<SiteDraft[]>>;
  problem: (field: string) => string | undefined;
  /** Sites come or go: what was said about the third is then no longer about the third. */
  onMoved: () => void;
};

/** Where the work is done: one place or several, added and taken away, with a way back. */
export function SiteFields({ sites, onChange, problem, onMoved }: Props) {
  const t = useSay();
  const toast = useToast();
  const focusOn = useRef<number | null>(null);
  // Focus follows the list: to the new site, or to the one before what was taken away.
  useEffect(() => {
    if (focusOn.current === null) return;
    document.getElementById(fieldId(`sites.${Math.min(focusOn.current, sites.length - 1)}.name`))?.focus();
    focusOn.current = null;
  }, [sites.length]);
  const edit = (site: string, part: Partial<SiteDraft>) =>
    onChange((now) => now.map((one) => (one.site === site ? { ...one, ...part } : one)));
  const add = () => {
    focusOn.current = sites.length;
    onChange((now) => [...now, emptySite()]);
  };
  const remove = (gone: SiteDraft, i: number) => {
    focusOn.current = Math.max(i - 1, 0);
    onChange((now) => now.filter(({ site }) => site !== gone.site));
    onMoved();
    toast({
      message: t(text.siteRemoved, { name: gone.name || t(text.siteN, { n: i + 1 }) }),
      // Put back among what the list has become meanwhile.
      undo: { label: t(text.undo), act: () => onChange((now) => now.toSpliced(i, 0, gone)) },
    });
  };
  return (
    <fieldset className="office-sites">
      <legend>{t(text.sites)}</legend>
      {problem('sites') && <p className="aksel-error-message">{problem('sites')}</p>}
      {sites.map((site, i) => {
        const called = t(text.siteN, { n: i + 1 });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset within a fieldset would need a legend that is seen.
          <div key={site.site} className="office-site" role="group" aria-label={called}>
            <TextField
              name={`sites.${i}.name`}
              label={t(text.siteName)}
              value={site.name}
              onChange={(name) => edit(site.site, { name })}
              problem={problem(`sites.${i}.name`)}
            />
            <TextField
              name={`sites.${i}.place`}
              label={t(text.sitePlace)}
              value={site.place}
              onChange={(place) => edit(site.site, { place })}
              problem={problem(`sites.${i}.place`)}
            />
            {sites.length > 1 && (
              <Button
                kind="quiet"
                icon="close"
                aria-label={`${t(text.removeSite)}: ${site.name || called}`}
                onClick={() => remove(site, i)}
              >
                {t(text.removeSite)}
              </Button>
            )}
          </div>
        );
      })}
      <Button kind="quiet" icon="plus" onClick={add}>
        {t(text.addSite)}
      </Button>
    </fieldset>
  );
}
