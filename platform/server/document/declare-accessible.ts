import { readObjects, withObjects } from './pdf-objects.ts';
import { readTags } from './pdf-tags.ts';

/** Where a drawing stands: page's points from the left and from the bottom. */
export type DrawingPlace = readonly [left: number, bottom: number, right: number, top: number];

/**
 * Says in a tagged PDF that it is one after PDF/UA-1 (ISO 14289-1): the mark in its metadata, the title instead of the
 * file's name in the window, and the box of each drawing. The compiler for the command line writes these three when it
 * is asked for `ua-1`; the one in WebAssembly cannot be asked (0.7.0). May go when it can.
 *
 * `places` in the order the drawings stand in. Throws when what the compiler wrote is not as it was.
 */
export function declareAccessible(pdf: Uint8Array, places: readonly DrawingPlace[]): Uint8Array {
  const objects = readObjects(pdf);
  const catalog = objects.read(objects.root);
  const metadata = Number(/\/Metadata (\d+) 0 R/.exec(catalog)?.[1]);
  const anew = new Map<number, string>();
  anew.set(
    objects.root,
    replaced(catalog, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true'),
  );
  anew.set(metadata, marked(objects.read(metadata)));
  const figures = readTags(objects).filter(({ role }) => role === 'Figure');
  if (figures.length !== places.length) throw new Error('A document whose drawings are not all tagged.');
  for (const [at, { number }] of figures.entries()) {
    const box = places[at]!.map((point) => point.toFixed(2)).join(' ');
    anew.set(
      number,
      replaced(objects.read(number), '\n    /O /Layout', `\n    /O /Layout\n    /BBox [${box}]`),
    );
  }
  return withObjects(pdf, objects, anew);
}

function replaced(text: string, was: string, is: string): string {
  if (!text.includes(was)) throw new Error(`A PDF without ${was}.`);
  return text.replace(was, () => is);
}

const schema = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/** The metadata with the mark, and its new length. */
function marked(stream: string): string {
  const text = /stream\n([\s\S]*)\nendstream/.exec(stream)?.[1] ?? '';
  const said = replaced(
    replaced(text, '<rdf:Description rdf:about=""', `<rdf:Description rdf:about=""${schema}`),
    '</rdf:Description>',
    '<pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  );
  return `<<\n  /Length ${said.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${said}\nendstream`;
}
