import { makeId } from '#platform/contract/id.ts';
import { type Attachment, readAttachment } from '#platform/server/attachment/attachment.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { AnchoringBody } from '#steering-groups/anchoring-view.ts';
import type { Word } from '#steering-groups/server/builders-group.ts';
import { insertAnchoring, insertPaper } from '#steering-groups/server/store-anchoring.ts';

/** A PDF of one page with a line of plain letters on it, for tests and the demo world. */
export function paperWith(line: string): Buffer {
  const words = line.replaceAll(/[^\x20-\x7e]|[()\\]/g, ' ');
  const drawn = `BT /F1 16 Tf 60 760 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj${object}endobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}${end}`);
}

export type AnchoringToBuild = Word & {
  body: AnchoringBody;
  bodyName?: string;
  heldOn: string;
  caseNumber?: string;
  about: string;
  said?: string;
  /** A paper by this name, with one line in it. */
  paper?: { name: string; line: string };
};

/** A line of the log, with its paper; answers with both ids. Leaves its writer in scope. */
export async function buildAnchoring(
  tx: Tx,
  company: string,
  { by, at, paper, bodyName = '', caseNumber = '', said = '', ...rest }: AnchoringToBuild,
  makeNextId: () => string = makeId,
): Promise<{ anchoring: string; paper: string | null }> {
  const anchoring = makeNextId();
  const author = { ...by, at };
  await setScope(tx, { companies: [company], person: by.person });
  await insertAnchoring(tx, { company, anchoring, bodyName, caseNumber, said, ...rest }, author);
  if (!paper) return { anchoring, paper: null };
  const id = makeNextId();
  const content = paperWith(paper.line).toString('base64');
  const file = readAttachment({ name: paper.name, content }) as Attachment;
  await insertPaper(tx, { company, anchoring, paper: id }, file, author);
  return { anchoring, paper: id };
}
