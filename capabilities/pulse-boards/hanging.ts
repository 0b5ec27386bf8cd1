import type { Language } from '#platform/contract/language.ts';
import type { TemplateBoard } from '#programme/contract.ts';
import { Change } from '#pulse-boards/change.ts';
import { placeBetween } from '#pulse-boards/place.ts';

/**
 * A board of the programme as the changes that hang it up, in one language. Every id is made by `idOf` from a name
 * within the hanging, so that the same press again is the same changes.
 */
export function changesToHang(
  template: TemplateBoard,
  language: Language,
  idOf: (name: string) => string,
  own: { readonly name?: string | undefined; readonly above: string | null },
): Change[] {
  const board = idOf('board');
  const { kind, level, cadence, minutes, mostDoing, answerDays } = template;
  const hung = Change.parse({
    change: idOf('board hung'),
    kind: 'board',
    board,
    thing: board,
    set: {
      kind,
      level,
      cadence,
      weekday: template.weekday ?? null,
      minutes,
      mostDoing,
      answerDays,
      name: own.name ?? template.name[language],
      above: own.above,
      goal: template.goal[language],
      agenda: template.agenda.map(({ text }) => text[language]).join('\n'),
      language,
    },
  });
  let place: string | null = null;
  const categories = template.categories.map(({ key, name, unit }) => {
    place = placeBetween(place, null);
    return Change.parse({
      change: idOf(`${key} added`),
      kind: 'category',
      board,
      thing: idOf(key),
      set: { name: name[language], unit: unit?.[language] ?? '', place },
    });
  });
  return [hung, ...categories];
}
