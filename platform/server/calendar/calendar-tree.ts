/**
 * A calendar file read back into components and properties, for the checker.
 *
 * What: unfolds lines, splits each into name, parameters and value, and nests them by BEGIN and END. What cannot
 *   be read is told as a fault and left out. Values stay as written: nothing is unescaped.
 * Source: RFC 5545, 3.1, 3.4, 3.6.
 */
export type Property = { name: string; params: Map<string, string>; value: string; line: number };
export type Component = { name: string; line: number; properties: Property[]; parts: Component[] };

// Name, then parameters whose values may stand in quotes and hold anything, then the first bare colon.
const PROPERTY = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^":;]*))*):([\s\S]*)$/;
const PARAM = /;([A-Za-z0-9-]+)=(?:"([^"]*)"|([^":;]*))/g;

/** The outermost components, and what could not be read. Line numbers count the lines as written, from 1. */
export function readCalendar(text: string): { roots: Component[]; faults: string[] } {
  const faults: string[] = [];
  const roots: Component[] = [];
  const open: Component[] = [];
  for (const property of properties(text, faults)) {
    const { name, value, line } = property;
    const inner = open.at(-1);
    if (name === 'BEGIN') {
      const begun: Component = { name: value.toUpperCase(), line, properties: [], parts: [] };
      (inner?.parts ?? roots).push(begun);
      open.push(begun);
    } else if (name === 'END') {
      if (inner?.name === value.toUpperCase()) open.pop();
      else faults.push(`line ${line}: END:${value} closes ${inner ? inner.name : 'nothing'}`);
    } else if (inner) inner.properties.push(property);
    else faults.push(`line ${line}: ${name} stands outside every component`);
  }
  for (const { name, line } of open) faults.push(`line ${line}: ${name} is never closed`);
  return { roots, faults };
}

function properties(text: string, faults: string[]): Property[] {
  return unfold(text).flatMap(({ line, written }): Property[] => {
    const [, name, params = '', value = ''] = PROPERTY.exec(written) ?? [];
    if (name === undefined) {
      faults.push(`line ${line}: no property with a name and a colon: "${written.slice(0, 40)}"`);
      return [];
    }
    const read = [...params.matchAll(PARAM)].map((param): [string, string] => [
      param[1]!.toUpperCase(),
      param[2] ?? param[3] ?? '',
    ]);
    return [{ name: name.toUpperCase(), params: new Map(read), value, line }];
  });
}

function unfold(text: string): { line: number; written: string }[] {
  const lines: { line: number; written: string }[] = [];
  const rows = text.split(/\r\n|\r|\n/);
  if (rows.at(-1) === '') rows.pop();
  for (const [i, row] of rows.entries()) {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(row)) last.written += row.slice(1);
    else lines.push({ line: i + 1, written: row });
  }
  return lines;
}

/** The one property of that name, or undefined when there is none. */
export function one(component: Component, name: string): Property | undefined {
  return component.properties.find((property) => property.name === name);
}
