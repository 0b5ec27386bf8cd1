import QRCode from 'qrcode';
import { companyById } from '#companies/server/door.ts';
import type { DocumentPicture } from '#platform/contract/document.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers, Reply } from '#platform/server/http/room.ts';
import type { access } from '#surveys/access.ts';
import type { surveys } from '#surveys/contract.ts';
import { questionnaire } from '#surveys/questionnaire.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { loadResults, type Reading, readableWave } from '#surveys/server/store-results-view.ts';
import { findWave } from '#surveys/server/store-waves.ts';
import { sheetWordsText as text } from '#surveys/sheet-words-text.ts';
import { talkGuide, wallSheet } from '#surveys/wall-sheet.ts';
import { lastDayOf, stateOf } from '#surveys/wave-rules.ts';

type SheetHandlers = Pick<
  Handlers<typeof surveys, typeof access>,
  'readWallSheet' | 'readTalkGuide' | 'readQuestionnaire'
>;

type Asking = Reading & { query: { language?: Language | undefined }; reply: Reply };

/** A sheet of the results, of those who may read them today, in the language asked for. */
async function sheetOf(
  call: Asking,
  wave: string,
  make: (view: ResultsView, language: Language) => DocumentPicture | Promise<DocumentPicture>,
  name: typeof text.wallFile,
) {
  const row = await readableWave(call, wave);
  if (isRefusal(row)) return row;
  const view = await loadResults(call, row);
  if (isRefusal(view)) return view;
  const language = call.query.language ?? call.language;
  call.reply.setHeader('content-disposition', opensAs(say(name, language, { title: view.title })));
  return make(view, language);
}

export const sheetHandlers: SheetHandlers = {
  readWallSheet: (call) => {
    const { params, now } = call;
    const address = `${call.address}/companies/${params.company}/surveys/${params.wave}/results`;
    return sheetOf(
      call,
      params.wave,
      async (view, language) =>
        wallSheet(view, {
          language,
          now: now.toISOString(),
          address: address.replace(/^https?:\/\//, ''),
          square: await QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
        }),
      text.wallFile,
    );
  },

  readTalkGuide: (call) =>
    sheetOf(
      call,
      call.params.wave,
      (view, language) => talkGuide(view, { language, now: call.now.toISOString() }),
      text.guideFile,
    ),

  readQuestionnaire: async ({ tx, params, query, now, today, address, reply, ...call }) => {
    const { company, wave } = params;
    const row = await findWave(tx, company, wave);
    const instrument = row && (await instrumentOf(tx, row.instrument, row.version));
    const found = await companyById(tx, company);
    if (!row || !instrument || !found) return refuse('not-found');
    const state = stateOf(row, today);
    if (state === 'draft' || state === 'half-signed') return refuse('not-signed-yet');
    const language = query.language ?? call.language;
    const { title } = row.plan;
    reply.setHeader('content-disposition', opensAs(say(text.paperFile, language, { title })));
    return questionnaire(
      {
        company: found.name,
        instrument,
        plan: row.plan,
        lastDay: lastDayOf(row),
        address: `${address}/svar/${row.address}`.replace(/^https?:\/\//, ''),
        now: now.toISOString(),
      },
      language,
    );
  },
};
