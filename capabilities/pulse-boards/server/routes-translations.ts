import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#pulse-boards/access.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';
import { findTranslation, keepTranslation } from '#pulse-boards/server/store-translations.ts';
import { foreignWords } from '#pulse-boards/translation-rules.ts';

type Mine = 'readTranslation' | 'translateWords';

/** Words are taken from the boards and never from whoever asks: nothing but what stands there is ever sent anywhere. */
export const translationHandlers: Pick<Handlers<typeof pulseBoards, typeof access>, Mine> = {
  readTranslation: async ({ tx, params, language, settings }) => {
    const thing = (await standingOf(tx, params.company)).things.get(params.thing);
    if (thing?.kind !== 'card' && thing?.kind !== 'word') return refuse('not-found');
    const words = foreignWords(thing, language);
    const text = words && (await findTranslation(tx, params.company, { ...words, to: language }));
    return { on: settings.translator !== null, text };
  },

  translateWords: async ({ tx, params, language, settings, now }) => {
    const { company } = params;
    const thing = (await standingOf(tx, company)).things.get(params.thing);
    if (thing?.kind !== 'card' && thing?.kind !== 'word') return refuse('not-found');
    if (!settings.translator) return refuse('translation-off');
    const foreign = foreignWords(thing, language);
    if (!foreign) return { on: true, text: null };
    const words = { ...foreign, to: language };
    const known = await findTranslation(tx, company, words);
    if (known !== null) return { on: true, text: known };
    const found = await settings.translator.translate(words.text, words.from, words.to);
    if (found.state === 'away') return refuse('translation-away');
    await keepTranslation(tx, company, words, { text: found.text, at: now.toISOString() });
    return { on: true, text: found.text };
  },
};
