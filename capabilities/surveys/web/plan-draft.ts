import { makeId } from '#platform/contract/id.ts';
import type { Language } from '#platform/contract/language.ts';
import { pageLanguage } from '#platform/web/say.ts';
import { keyFor } from '#surveys/group-key.ts';
import { daysWithin, proposedDays } from '#surveys/wave-days.ts';
import type { Plan, SurveysView, WaveView } from '#surveys/wave-view.ts';

/** A plan as it is being written: numbers as they stand in their fields, and lists with names of their own. */
export type OptionDraft = { readonly id: string; readonly name: string; readonly people: string };
export type GroupDraft = {
  readonly id: string;
  readonly name: string;
  readonly options: readonly OptionDraft[];
};
export type PlanDraft = {
  readonly instrument: string;
  /** The round of lean status operators are asked for. */
  readonly statusRound: string | null;
  /** The language of the words. */
  readonly writtenIn: Language;
  readonly title: string;
  readonly reason: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly meetingOn: string;
  readonly people: string;
  readonly atLeast: string;
  readonly groups: readonly GroupDraft[];
};

export const mostGroups = 3;

/** What a new plan begins with: next Monday, two weeks, everybody, and the threshold the parties have agreed on. */
export const newPlan = (view: SurveysView): PlanDraft => ({
  instrument: view.instruments[0]?.key ?? '',
  statusRound: null,
  writtenIn: pageLanguage(),
  title: '',
  reason: '',
  ...proposedDays(view.today),
  people: String(view.company.employees ?? ''),
  atLeast: String(view.atLeast),
  groups: [],
});

/** What asking operators begins with. How many they are is nowhere else, and has to be counted. */
export const operatorsPlan = (
  view: SurveysView,
  { round, closesOn, instrument }: NonNullable<SurveysView['operators']>,
  words: Pick<PlanDraft, 'title' | 'reason'>,
): PlanDraft => ({
  ...newPlan(view),
  ...daysWithin(view.today, closesOn),
  ...words,
  instrument: instrument.key,
  statusRound: round,
  people: '',
});

export const draftOf = ({ plan, instrument, statusRound, writtenIn }: WaveView): PlanDraft => ({
  ...plan,
  writtenIn,
  instrument: instrument.key,
  statusRound,
  people: String(plan.people),
  atLeast: String(plan.atLeast),
  groups: plan.groups.map(({ name, options }) => ({
    id: makeId(),
    name,
    options: options.map((one) => ({ id: makeId(), name: one.name, people: String(one.people) })),
  })),
});

export const newOption = (name = ''): OptionDraft => ({ id: makeId(), name, people: '' });
export const newGroup = (name = '', options: readonly string[] = ['', '']): GroupDraft => ({
  id: makeId(),
  name,
  options: options.map(newOption),
});

/** A whole number above nothing, or null. */
export const wholeIn = (written: string): number | null => {
  const plain = written.replaceAll(/\s/g, '');
  return /^[1-9]\d{0,5}$/.test(plain) ? Number(plain) : null;
};

/** What lacks in a field; `list` and `choice` count from one, for a field of a list. */
export type PlanProblem = {
  readonly field: string;
  readonly needs: 'name' | 'number';
  readonly list?: number;
  readonly choice?: number;
};

/** The plan that was written, or the fields something lacks in. */
export function planIn(draft: PlanDraft): { plan: Plan } | { problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  type Place = Pick<PlanProblem, 'list' | 'choice'>;
  const named = (field: string, value: string, place: Place = {}): string => {
    if (value.trim() === '') problems.push({ field, needs: 'name', ...place });
    return value.trim();
  };
  const counted = (field: string, value: string, place: Place = {}): number => {
    const number = wholeIn(value);
    if (number === null) problems.push({ field, needs: 'number', ...place });
    return number ?? 0;
  };
  const { reason, opensOn, closesOn, meetingOn } = draft;
  const taken = new Set<string>();
  const plan: Plan = {
    title: named('title', draft.title),
    reason,
    opensOn,
    closesOn,
    meetingOn,
    people: counted('people', draft.people),
    atLeast: counted('atLeast', draft.atLeast),
    groups: draft.groups.map(({ id, name, options }, n) => {
      const key = keyFor(named(`group-${id}`, name, { list: n + 1 }), taken, 'g');
      taken.add(key);
      const own = new Set<string>();
      return {
        key,
        name: name.trim(),
        options: options.map((one, i) => {
          const place = { list: n + 1, choice: i + 1 };
          const optionKey = keyFor(named(`option-${one.id}`, one.name, place), own, 'o');
          own.add(optionKey);
          return {
            key: optionKey,
            name: one.name.trim(),
            people: counted(`people-${one.id}`, one.people, place),
          };
        }),
      };
    }),
  };
  return problems.length > 0 ? { problems } : { plan };
}
