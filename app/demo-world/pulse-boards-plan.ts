import type { PlanDate } from '#engines/journey/shape.ts';
import type { Template } from '#programme/template.ts';
import { changesToHang } from '#pulse-boards/hanging.ts';
import { momentOn } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { cardActs } from './pulse-boards-cards.ts';
import { daysOf, osloMoment, todayAt } from './pulse-boards-days.ts';
import { cellActs, meetingActs } from './pulse-boards-rhythm.ts';
import { boardStories } from './pulse-boards-stories.ts';
import type { BoardStory } from './pulse-boards-story.ts';
import { type BoardAct, plain, type Telling, type Wall } from './pulse-boards-telling.ts';
import { idOf } from './seed.ts';

/** All that has happened on a company's boards, in the order it did. The same day and plan give the same. */
export function planBoards({ key, way }: PlannedCompany, today: PlanDate): BoardAct[] {
  if (!way) return [];
  const held = way.marks.filter((mark) => mark.key.startsWith('pulse-meeting') && mark.state === 'done');
  return actsOf({
    key,
    stories: boardStories[key] ?? [],
    templates: way.template.boards,
    closed: new Set(way.journey.closed.map(({ monday }) => monday)),
    held: held.map(({ at }) => at.slice(0, 10)),
    today,
  });
}

/** The same of the office's own boards, which follow no journey. */
export const planOfficeBoards = (template: Template, today: PlanDate): BoardAct[] =>
  actsOf({
    key: 'office',
    stories: boardStories.office ?? [],
    templates: template.boards,
    closed: new Set(),
    held: null,
    today,
  });

function actsOf({ stories, closed, ...wall }: Wall & { stories: readonly BoardStory[] }): BoardAct[] {
  const { key, today } = wall;
  const acts = stories.flatMap((story) => {
    const days = daysOf(today, story.hung.ago, closed);
    const telling: Telling = {
      ...wall,
      closed,
      story,
      days,
      board: idOf(`board ${key} ${story.key} board`),
      id: (name) => idOf(`board ${key} ${story.key} ${name}`),
      boardOf: (other) => idOf(`board ${key} ${other} board`),
      on: (ago, name) =>
        ago === 0 ? todayAt(today, name) : momentOn(days.at(ago), `board ${key} ${story.key} ${name}`),
    };
    return [...hangingActs(telling), ...cellActs(telling), ...meetingActs(telling), ...cardActs(telling)];
  });
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The programme's board, and what the company made of it. */
function hangingActs({ key, templates, story, days, board, id, boardOf }: Telling): BoardAct[] {
  const { kind, name, area = '', goal, above, level, cadence, weekday = null, time, language = 'nb' } = story;
  const template = templates.find((one) => one.kind === kind);
  if (!template) throw new Error(`The programme of ${key} has no ${kind} board.`);
  const by = { at: osloMoment(days.at(story.hung.ago), '07:40'), name: story.hung.by };
  const own = Object.entries({ goal, level, cadence });
  const shaped = { area, weekday, time, ...Object.fromEntries(own.filter(([, value]) => value)) };
  const places = ['Vjtb00', 'Vjtc00', 'Vjtd00'];
  return [
    ...changesToHang(template, language, id, { name, above: above ? boardOf(above) : null }).map(
      ({ kind: of, thing, set }): BoardAct => {
        const field = template.categories.find((one) => id(one.key) === thing)?.key;
        const { name: called, unit, target } = (field && story.fields?.[field]) || {};
        const mine = of === 'board' ? shaped : plain({ name: called, unit, target, ...isDown(story, field) });
        return { ...by, kind: of, board, thing, set: { ...set, ...mine } };
      },
    ),
    ...(story.shifts ?? []).map((shift, i): BoardAct => {
      const place = places[i]!;
      return { ...by, kind: 'shift', board, thing: id(`shift ${shift}`), set: { name: shift, place } };
    }),
  ];
}

const isDown = ({ fields }: BoardStory, key: string | undefined) =>
  key && !fields?.[key] ? { ended: true } : {};
