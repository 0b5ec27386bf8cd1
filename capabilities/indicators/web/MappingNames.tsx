import type { ImportView, Outline } from '#indicators/import-view.ts';
import { type MappingDraft, textsIn } from '#indicators/mapping-draft.ts';
import { mappingText as text } from '#indicators/mapping-text.ts';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  view: ImportView;
  sheet: Outline['sheets'][number];
  draft: MappingDraft;
  onDraft: (draft: MappingDraft) => void;
};

/** As the value of a choice: rows of this name are left out. */
const leftOut = 'left-out';

/** Names of figures and sites that the file writes otherwise, each with what it is taken for. */
export function MappingNames({ view, sheet, draft, onDraft }: Props) {
  const t = useSay();
  const figures = textsIn(sheet, draft, 'indicator', view.targets).filter(
    (one) => !one.own || one.text in draft.names,
  );
  const sites = textsIn(sheet, draft, 'site', view.sites).filter(({ own }) => !own);
  const asksFor = draft.layout === 'list' && ![...draft.uses.values()].some(({ is }) => is === 'indicator');
  const tellName = (name: string, value: string) => {
    const { [name]: _, ...others } = draft.names;
    const told = value === leftOut ? null : value;
    onDraft({ ...draft, names: value === '' ? others : { ...others, [name]: told } });
  };
  const tellSite = (name: string, value: string) => {
    const { [name]: _, ...others } = draft.sites;
    onDraft({ ...draft, sites: value === '' ? others : { ...others, [name]: value } });
  };
  const choices = view.targets.map(({ indicator, name }) => ({ value: indicator, label: name }));
  const none = { value: '', label: t(text.choose) };
  return (
    <>
      {asksFor && (
        <div className="mapping-only written">
          <SelectField
            name="only"
            label={t(text.only)}
            value={draft.only ?? ''}
            onChange={(only) => onDraft({ ...draft, only: only || null })}
            options={[none, ...choices]}
          />
        </div>
      )}
      {(figures.length > 0 || sites.length > 0) && (
        <section className="mapping-names">
          <h3>{t(text.names)}</h3>
          <p className="small subtle">{t(text.namesHint)}</p>
          <div className="mapping-place written">
            {figures.map(({ text: name }, i) => (
              <SelectField
                key={name}
                name={`names.${i}`}
                label={name}
                value={name in draft.names ? (draft.names[name] ?? leftOut) : ''}
                onChange={(value) => tellName(name, value)}
                options={[none, ...choices, { value: leftOut, label: t(text.nameLeft) }]}
              />
            ))}
            {sites.map(({ text: name }, i) => (
              <SelectField
                key={name}
                name={`sites.${i}`}
                label={name}
                value={draft.sites[name] ?? ''}
                onChange={(value) => tellSite(name, value)}
                options={[none, ...view.sites.map((site) => ({ value: site.site, label: site.name }))]}
              />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
