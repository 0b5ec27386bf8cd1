import { Button } from '#platform/web/kit/Button.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';
import { fewestForGroups } from '#surveys/group.ts';
import { planText as text } from '#surveys/plan-text.ts';
import {
  type GroupDraft,
  mostGroups,
  newGroup,
  newOption,
  type OptionDraft,
  type PlanDraft,
  wholeIn,
} from '#surveys/web/plan-draft.ts';

type Problem = (field: string) => string | undefined;
type Props = {
  draft: PlanDraft;
  sites: readonly string[];
  problemAt: Problem;
  onChange: (part: Partial<PlanDraft>) => void;
};

/** Lists that results are shown for: a few, declared beforehand, and never crossed with each other. */
export function PlanGroups({ draft, sites, problemAt, onChange }: Props) {
  const t = useSay();
  const { groups } = draft;
  const people = wholeIn(draft.people);
  const isSmall = people !== null && people < fewestForGroups;
  const reason = isSmall
    ? t(text.groupsTooFew, { people: fewestForGroups })
    : groups.length >= mostGroups
      ? t(text.groupsFull)
      : undefined;
  const add = (group: GroupDraft) => onChange({ groups: [...groups, group] });
  const put = (next: GroupDraft) =>
    onChange({ groups: groups.map((one) => (one.id === next.id ? next : one)) });
  return (
    <section aria-labelledby="plan-groups">
      <h2 id="plan-groups">{t(text.groups)}</h2>
      <p className="small subtle">{t(text.groupsLead)}</p>
      {problemAt('groups') && <p className="field-problem">{problemAt('groups')}</p>}
      {groups.map((group, n) => (
        <GroupFields
          key={group.id}
          group={group}
          n={n + 1}
          problemAt={problemAt}
          onChange={put}
          onTake={() => onChange({ groups: groups.filter(({ id }) => id !== group.id) })}
        />
      ))}
      <p className="act-row">
        <Button kind="second" icon="plus" reason={reason} onClick={() => add(newGroup())}>
          {t(text.addGroup)}
        </Button>
        {sites.length > 1 && !reason && (
          <Button kind="quiet" onClick={() => add(newGroup(t(text.sitesName), sites))}>
            {t(text.addSites)}
          </Button>
        )}
      </p>
    </section>
  );
}

type GroupProps = {
  group: GroupDraft;
  n: number;
  problemAt: Problem;
  onChange: (group: GroupDraft) => void;
  onTake: () => void;
};

function GroupFields({ group, n, problemAt, onChange, onTake }: GroupProps) {
  const t = useSay();
  const { options } = group;
  const put = (next: OptionDraft) =>
    onChange({ ...group, options: options.map((one) => (one.id === next.id ? next : one)) });
  return (
    <fieldset className="plan-group">
      <legend>{t(text.groupOne, { n })}</legend>
      <TextField
        name={`group-${group.id}`}
        label={t(text.groupName)}
        hint={t(text.groupNameHint)}
        value={group.name}
        problem={problemAt(`group-${group.id}`)}
        onChange={(name) => onChange({ ...group, name })}
      />
      {options.map((option, i) => (
        <div key={option.id} className="plan-option">
          <TextField
            name={`option-${option.id}`}
            label={t(text.optionName, { n: i + 1 })}
            value={option.name}
            problem={problemAt(`option-${option.id}`)}
            onChange={(name) => put({ ...option, name })}
          />
          <TextField
            name={`people-${option.id}`}
            label={t(text.optionPeople)}
            value={option.people}
            inputMode="numeric"
            problem={problemAt(`people-${option.id}`)}
            onChange={(people) => put({ ...option, people })}
          />
          {options.length > 2 && (
            <Button
              kind="quiet"
              icon="close"
              aria-label={t(text.takeOption, { n: i + 1 })}
              onClick={() => onChange({ ...group, options: options.filter(({ id }) => id !== option.id) })}
            />
          )}
          <Small people={wholeIn(option.people)} />
        </div>
      ))}
      <p className="act-row">
        <Button
          kind="quiet"
          icon="plus"
          onClick={() => onChange({ ...group, options: [...options, newOption()] })}
        >
          {t(text.addOption)}
        </Button>
        <Button kind="quiet" onClick={onTake}>
          {t(text.takeGroup, { n })}
        </Button>
      </p>
    </fieldset>
  );
}

/** A choice so few have that its results will seldom be shown. */
function Small({ people }: { people: number | null }) {
  const t = useSay();
  if (people === null || people >= 10) return null;
  return (
    <p className="small plan-small" role="status">
      <Mark status={people < 5 ? 'silent' : 'watch'}>
        {t(people < 5 ? text.optionTiny : text.optionSmall)}
      </Mark>
    </p>
  );
}
