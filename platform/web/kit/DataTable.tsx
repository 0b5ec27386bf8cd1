import type { ReactNode } from 'react';

export type Column = { key: string; label: string; align?: 'right'; hidden?: boolean };
export type Row = { key: string; cells: Record<string, ReactNode>; act?: boolean };

type Props = { caption: string; captionHidden?: boolean; columns: readonly Column[]; rows: readonly Row[] };

/** A table with a name. The first column heads its row; on phones each row stacks under it. */
export function DataTable({ caption, captionHidden, columns, rows }: Props) {
  const [head, ...rest] = columns;
  return (
    <div className="table-place">
      <table className="data-table">
        <caption className={captionHidden ? 'hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.align}>
                {column.hidden ? <span className="hidden">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.act ? 'row-act' : undefined}>
              {head && (
                <th scope="row" className={head.align}>
                  {row.cells[head.key]}
                </th>
              )}
              {rest.map((column) => (
                <td
                  key={column.key}
                  className={column.align}
                  data-label={column.hidden ? undefined : column.label}
                >
                  {row.cells[column.key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
