import { companyById } from '#companies/server/door.ts';
import type { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import { documentText } from '#customers/document-text.ts';
import { counts, quotesIn } from '#customers/interview-rules.ts';
import { chartTitle, customersDocument } from '#customers/need-document.ts';
import { needPicture } from '#customers/need-picture.ts';
import { loadDescription, loadPicture } from '#customers/server/store-views.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { svgOf } from '#platform/server/chart/draw-on-server.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type DocumentHandlers = Pick<Handlers<typeof customers, typeof access>, 'readChart' | 'readDocument'>;

export const documentHandlers: DocumentHandlers = {
  readChart: async ({ tx, params, today, language }) => {
    const { needs } = await loadPicture(tx, params.company, today);
    const picture = needPicture(needs, language);
    return picture ? svgOf(picture, { title: chartTitle(needs, language) }) : refuse('too-few-customers');
  },

  readDocument: async ({ tx, params, query, today, now, language, reply }) => {
    const { company } = params;
    const found = await companyById(tx, company);
    if (!found) return refuse('not-found');
    const { needs, basis, interviews } = await loadPicture(tx, company, today);
    const picture = needPicture(needs, language, 'paper');
    const chart = picture && {
      svg: svgOf(picture, { title: chartTitle(needs, language), ink: 'print' }),
      alt: picture.description,
    };
    const statements = interviews.filter(counts).flatMap((card) => card.statements);
    reply.setHeader(
      'content-disposition',
      opensAs(say(documentText.fileName, language, { company: found.name })),
    );
    return customersDocument(
      {
        company: found.name,
        needs,
        basis,
        loose: statements.filter(({ need }) => need === null).length,
        quotes: quotesIn(interviews, query.quotes ?? 'inside'),
        description: await loadDescription(tx, company),
        chart,
        now: now.toISOString(),
      },
      language,
    );
  },
};
