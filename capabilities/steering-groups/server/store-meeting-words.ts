import { signalsOf } from '#indicators/server/door.ts';
import { type Language, languages } from '#platform/contract/language.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import type { JourneyView } from '#programme/contract.ts';
import { journeyFor } from '#programme/server/door.ts';
import { withLanguages } from '#steering-groups/agenda-languages.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import type { Placed } from '#steering-groups/meeting-list.ts';
import { agendaFor, journeyData, type MeetingData } from '#steering-groups/meeting-picture.ts';

type Asking = Parameters<typeof signalsOf>[0];

/** What an agenda takes from rooms that word it: the dated journey, and what has changed in the figures. */
export async function wordedIn(
  call: Asking,
  company: string,
): Promise<Pick<MeetingData, 'journey' | 'signals'> & { view: JourneyView | null }> {
  const journey = await journeyFor(call, company);
  const view = isRefusal(journey) ? null : journey;
  const { signals } = await signalsOf(call, company, null);
  return {
    view,
    journey: journeyData(view),
    signals: signals.map(({ indicator, site, name, sentence, since, url }) => ({
      key: site ? `${indicator}:${site}` : indicator,
      name: site ? `${name}, ${site}` : name,
      words: sentence,
      since,
      path: url,
    })),
  };
}

/** Lines as they are frozen when a meeting begins: with what they say in the other languages. */
export async function frozenIn(
  call: Asking,
  data: MeetingData,
  placed: Placed,
  lines: readonly AgendaLine[],
): Promise<AgendaLine[]> {
  const others = new Map<Language, AgendaLine[]>();
  for (const language of languages) {
    if (language === call.language) continue;
    const { journey, signals } = await wordedIn({ ...call, language }, data.company);
    others.set(language, agendaFor({ ...data, journey, signals }, placed));
  }
  return withLanguages(lines, others);
}
