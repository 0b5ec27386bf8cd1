import { createHash } from 'node:crypto';
import { access } from '#indicators/access.ts';
import type { indicators } from '#indicators/contract.ts';
import { failedRowsFile } from '#indicators/failed-rows.ts';
import { type ImportState, largestFile, type Mapping } from '#indicators/import-view.ts';
import { templateRows } from '#indicators/readings-file.ts';
import { importsErrand } from '#indicators/server/jobs-scope.ts';
import { authorOf } from '#indicators/server/routes-definitions.ts';
import { importViewOf, sayProblem, summaryOf } from '#indicators/server/routes-import-view.ts';
import {
  countKept,
  findImport,
  type ImportRow,
  insertImport,
  listImports,
  updateImport,
} from '#indicators/server/store-imports.ts';
import { type Looking, load, standingOf } from '#indicators/server/store-views.ts';
import { allows } from '#platform/contract/access.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { csvFile } from '#platform/server/csv/csv-file.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type ImportHandlers = Pick<
  Handlers<typeof indicators, typeof access>,
  | 'listImports'
  | 'readImportTemplate'
  | 'uploadImport'
  | 'readImport'
  | 'mapImport'
  | 'confirmImport'
  | 'undoImport'
  | 'leaveImport'
  | 'readFailedRows'
>;

type OfImport = Looking & { params: { company: string; import: string }; language: Language };

async function viewOf(call: OfImport) {
  const { tx, params, today, language, actor, scope } = call;
  const loaded = await load(tx, params.company, today);
  const row = await findImport(tx, params.company, params.import);
  if (!loaded || !row) return refuse('not-found');
  const keptOnUndo = row.state === 'imported' ? await countKept(tx, params.company, params.import) : 0;
  const mayAct = allows(access.uploadImport, actor.memberships, params.company, scope);
  return importViewOf(row, loaded, { company: params.company, keptOnUndo, language, mayAct });
}

/** The file, held, when it is in one of the states an act is for. */
async function held(
  { tx, params }: OfImport,
  ...states: ImportState[]
): Promise<ImportRow | Refusal<'not-found' | 'import-is-past-that'>> {
  const row = await findImport(tx, params.company, params.import, true);
  if (!row) return refuse('not-found');
  return states.includes(row.state) ? row : refuse('import-is-past-that');
}

export const importHandlers: ImportHandlers = {
  listImports: async ({ tx, params }) => ({
    imports: (await listImports(tx, params.company)).map(summaryOf),
  }),

  readImportTemplate: async (call) => {
    const loaded = await load(call.tx, call.params.company, call.today);
    if (!loaded) return refuse('not-found');
    const open = loaded.figures.filter((figure) => standingOf(figure, loaded) === 'open');
    call.reply.setHeader('content-disposition', 'attachment; filename="nokkeltall.csv"');
    return csvFile(templateRows(open, loaded.sites, call.language));
  },

  uploadImport: async (call) => {
    const { tx, body, params, today, language } = call;
    const content = Buffer.from(body.content, 'base64');
    if (content.length > largestFile)
      return refuse('file-too-large', { field: 'content', values: { most: largestFile / 1024 / 1024 } });
    const loaded = await load(tx, params.company, today);
    if (!loaded) return refuse('not-found');
    if (!loaded.figures.some((figure) => standingOf(figure, loaded) === 'open'))
      return refuse('no-figures-yet');
    const digest = createHash('sha256').update(content).digest('hex');
    const row = { ...params, import: body.import, fileName: body.fileName, content, digest, language };
    await insertImport(tx, row, authorOf(call));
    call.poke(importsErrand);
    return viewOf({ ...call, params: { ...params, import: body.import } });
  },

  readImport: viewOf,

  mapImport: async (call) => {
    const { tx, body, params, today } = call;
    const row = await held(call, 'mapping', 'checked', 'checking');
    if ('refused' in row) return row;
    const loaded = await load(tx, params.company, today);
    if (!loaded) return refuse('not-found');
    const known = new Set(loaded.figures.map(({ indicator }) => indicator));
    const isHere = row.outline?.sheets.some(({ name }) => name === body.mapping.sheet) ?? false;
    if (!isHere || figuresIn(body.mapping).some((one) => !known.has(one)))
      return refuse('mapping-does-not-fit');
    await updateImport(tx, params.company, params.import, {
      state: 'checking',
      mapping: body.mapping,
      result: null,
      done: 0,
    });
    call.poke(importsErrand);
    return viewOf(call);
  },

  confirmImport: async (call) => {
    const { tx, body, params } = call;
    const row = await held(call, 'checked', 'writing', 'imported');
    if ('refused' in row) return row;
    // Pressed twice: it is on its way, or there.
    if (row.state !== 'checked') return viewOf(call);
    const { result, mapping } = row;
    if (!result || !mapping || result.added + result.changed === 0) return refuse('nothing-to-import');
    if (result.problemCount > 0 && !body.leaveOut)
      return refuse('rows-cannot-be-read', { values: { rows: result.failedRows } });
    await updateImport(tx, params.company, params.import, {
      state: 'writing',
      leaveOut: body.leaveOut,
      done: 0,
    });
    call.poke(importsErrand);
    return viewOf(call);
  },

  undoImport: async (call) => {
    const { tx, params } = call;
    const row = await held(call, 'imported', 'undoing', 'undone');
    if ('refused' in row) return row;
    if (row.state === 'imported') {
      await updateImport(tx, params.company, params.import, {
        state: 'undoing',
        undoneBy: call.actor.person,
        undoneByName: call.actor.name,
      });
      call.poke(importsErrand);
    }
    return viewOf(call);
  },

  leaveImport: async (call) => {
    const row = await held(call, 'reading', 'mapping', 'checking', 'checked', 'left');
    if ('refused' in row) return row;
    await updateImport(call.tx, call.params.company, call.params.import, { state: 'left' });
    return viewOf(call);
  },

  readFailedRows: async (call) => {
    const row = await findImport(call.tx, call.params.company, call.params.import);
    if (!row) return refuse('not-found');
    const { result, mapping } = row;
    if (!result || !mapping) return refuse('import-is-past-that');
    const cells: string[][] = [];
    for (const failed of result.failed) cells[failed.row - 1] = failed.cells;
    call.reply.setHeader('content-disposition', 'attachment; filename="rader-som-ma-rettes.csv"');
    return csvFile(failedRowsFile(cells, mapping.headerRow, result.problems, call.language, sayProblem));
  },
};

/** The figures a mapping leads to. */
function figuresIn(mapping: Mapping): string[] {
  switch (mapping.layout) {
    case 'list':
      return [mapping.list.only, ...Object.values(mapping.list.names)].filter((one) => one !== null);
    case 'columns':
      return mapping.columns.takes.map(({ indicator }) => indicator);
    case 'rows':
      return Object.values(mapping.rows.names).filter((one) => one !== null);
  }
}
