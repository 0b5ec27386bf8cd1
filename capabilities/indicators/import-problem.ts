import type { ImportProblem, ImportProblemCode } from './import-shape.ts';

export const problemAt = (
  { row, column }: { readonly row: number; readonly column: number | null },
  code: ImportProblemCode,
  values: ImportProblem['values'] = {},
): ImportProblem => ({ row, column, code, values });

/** As much of a cell's text as a message can hold. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
