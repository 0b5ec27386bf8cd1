/**
 * The one form of a picture's elements, whatever document they were made in: browsers and server libraries differ
 * in the order of attributes and in digits, and a picture that is the same must be the same text.
 */

/** Attributes a picture may have, in the order they are written. `style` is not among them: pages forbid it. */
const allowed = [
  'class',
  'width',
  'height',
  'viewBox',
  'role',
  'aria-label',
  'font-family',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'text-anchor',
  'd',
  'transform',
  'cx',
  'cy',
  'r',
  'x',
  'y',
] as const;

/** At most two decimals, and never `-0`. */
const rounded = (text: string): string =>
  text.replace(/-?\d+\.\d+(?:e-?\d+)?|-?\d+e-?\d+/g, (number) =>
    String(Math.round(Number(number) * 100) / 100 || 0),
  );

const measured = new Set(['d', 'transform', 'cx', 'cy', 'r', 'x', 'y', 'stroke-width', 'font-size']);

/** Leaves an element the allowed attributes only, in their order, with those of `more` on top. */
export function settle(element: Element, more: Readonly<Record<string, string>>): void {
  const has = new Map<string, string>();
  for (const name of element.getAttributeNames()) has.set(name, element.getAttribute(name) ?? '');
  for (const name of has.keys()) element.removeAttribute(name);
  for (const [name, value] of Object.entries(more)) has.set(name, value);
  for (const name of allowed) {
    const value = has.get(name);
    if (value !== undefined) element.setAttribute(name, measured.has(name) ? rounded(value) : value);
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** The picture as the text of an SVG file. The same picture is the same text, from any document. */
export function markupOf(element: Element): string {
  const isRoot = element.localName === 'svg';
  // linkedom answers '' for a class that is not there, so the names are asked first.
  const names = new Set(element.getAttributeNames());
  const attributes = allowed
    .filter((name) => names.has(name))
    .map((name) => `${name}="${escaped(element.getAttribute(name) ?? '')}"`);
  const start = [element.localName, ...(isRoot ? ['xmlns="http://www.w3.org/2000/svg"'] : []), ...attributes];
  const children = [...element.children].map(markupOf).join('');
  const inside = children || escaped(element.textContent ?? '');
  return inside === '' ? `<${start.join(' ')}/>` : `<${start.join(' ')}>${inside}</${element.localName}>`;
}
