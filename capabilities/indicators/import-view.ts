import { z } from 'zod';
import { periodKinds } from '#indicators/period.ts';
import { Id, line, Moment } from '#platform/contract/shapes.ts';

/** States of a file on its way in. `mapping` and `checked` wait for a person, the -ing ones for a machine. */
export const importStates = [
  'reading',
  'mapping',
  'checking',
  'checked',
  'writing',
  'imported',
  'undoing',
  'undone',
  'refused',
  'left',
] as const;
export type ImportState = (typeof importStates)[number];

/** The largest file, in bytes. */
export const largestFile = 25 * 1024 * 1024;

/** Rows and columns are counted from 1, as the spreadsheet shows them. */
const column = z.int().min(1).max(2000);
const names = z.record(z.string().max(300), Id.nullable());
const part = z.union([
  z.enum(['value', 'count', 'whole']),
  z.templateLiteral(['input:', z.string().regex(/^[a-z-]{1,60}$/)]),
]);

const anywhere = {
  sheet: z.string().max(200),
  /** Numbers begin on the row below. */
  headerRow: z.int().min(1).max(2000),
  decimal: z.enum(['comma', 'dot']),
  /** Of months, weeks and quarters that name no year. */
  year: z.int().min(1990).max(2199).nullable(),
  /** What the file calls a site, beside its own name. */
  sites: z.record(z.string().max(300), Id),
  thousands: z.literal('by-sign').optional(),
  fractions: z.enum(['hundredths', 'as-written']).optional(),
};

/** How a file is read: where the period, the figure and the number stand. */
export const Mapping = z
  .discriminatedUnion('layout', [
    z.strictObject({
      ...anywhere,
      /** A number in each row. */
      layout: z.literal('list'),
      list: z.strictObject({
        indicator: column.nullable(),
        only: Id.nullable(),
        period: column,
        site: column.nullable(),
        value: column.nullable(),
        count: column.nullable(),
        whole: column.nullable(),
        unit: column.nullable(),
        inputs: z.record(z.string().max(60), column),
        names,
      }),
    }),
    z.strictObject({
      ...anywhere,
      /** A period in each row, a figure in each column. */
      layout: z.literal('columns'),
      columns: z.strictObject({
        period: column,
        site: column.nullable(),
        takes: z.array(z.strictObject({ column, indicator: Id, part, site: Id.nullable() })).max(1000),
      }),
    }),
    z.strictObject({
      ...anywhere,
      /** A figure in each row, a period in each column. */
      layout: z.literal('rows'),
      rows: z.strictObject({
        indicator: column,
        site: column.nullable(),
        unit: column.nullable(),
        names,
        from: column,
        to: column,
      }),
    }),
  ])
  .meta({ id: 'ImportMapping' });
export type Mapping = z.infer<typeof Mapping>;

/** What a file holds, in short: enough to choose how it is read. */
export const Outline = z.object({
  format: z.enum(['xlsx', 'csv']),
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.int(),
      columns: z.int(),
      /** The first rows as they look, for the eye. */
      first: z.array(z.array(z.string())),
    }),
  ),
});
export type Outline = z.infer<typeof Outline>;

export const Problem = z.object({
  row: z.int(),
  /** As a spreadsheet names it; null where the whole row is meant. */
  column: z.string().nullable(),
  /** What stands there and what to do, in the language of whoever asks. */
  message: z.string(),
});

export const ImportResult = z.object({
  rows: z.int(),
  /** Numbers found: new ones, those that change what stands, and those that stand already. */
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  empty: z.int(),
  leftOut: z.int(),
  /** All rows that cannot be read, also those beyond the list of problems. */
  failedRows: z.int(),
  problemCount: z.int(),
});

export const ImportSummary = z
  .object({
    import: Id,
    fileName: z.string(),
    state: z.enum(importStates),
    uploaded: z.object({ by: z.string(), at: Moment }),
    result: ImportResult.nullable(),
    importedAt: Moment.nullable(),
    undone: z.object({ by: z.string(), at: Moment }).nullable(),
  })
  .meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportView = ImportSummary.extend({
  company: z.object({ company: Id, name: z.string() }),
  done: z.int(),
  total: z.int(),
  /** Why the file cannot be read, in words. */
  fault: z.string().nullable(),
  outline: Outline.nullable(),
  mapping: Mapping.nullable(),
  /** Whether the mapping was remembered from the last file of this kind. */
  remembered: z.boolean(),
  problems: z.array(Problem),
  /** The figures a file can be read into. */
  targets: z.array(
    z.object({
      indicator: Id,
      name: z.string(),
      unit: z.string(),
      period: z.enum(periodKinds),
      measured: z.string(),
      inputs: z.array(z.string()),
      bySite: z.boolean(),
    }),
  ),
  sites: z.array(z.object({ site: Id, name: z.string() })),
  /** Numbers that were put right by hand after the import, and stay when it is undone. */
  keptOnUndo: z.int(),
  may: z.object({ act: z.boolean() }),
}).meta({ id: 'Import' });
export type ImportView = z.infer<typeof ImportView>;

/** A file as it is handed in; `content` is base64. */
export const Upload = z.strictObject({
  import: Id,
  fileName: line(200),
  content: z
    .base64()
    .min(1)
    .max(Math.ceil((largestFile * 4) / 3) + 8),
});
