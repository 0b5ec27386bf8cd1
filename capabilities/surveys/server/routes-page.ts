import type { ServerPage } from '#platform/server/http/page.ts';
import { addressLength, asPrinted, signs } from '#surveys/ballot.ts';
import { answerPage, closedPage, findPage, unknownPage } from '#surveys/ballot-page.ts';
import { paperAt } from '#surveys/server/routes-ballots.ts';
import { fingerprintOf } from '#surveys/server/store-keys.ts';

const template = 'ballot.html';
const isAddress = new RegExp(`^[${signs}]{${addressLength}}$`);

/** The pages people answer on. The secret of a slip stands in the address's fragment, which no browser sends. */
export const surveyPages: readonly ServerPage[] = [
  { path: '/svar', template, draw: async ({ language }) => findPage(language) },
  {
    path: '/svar/:address',
    template,
    draw: async ({ params, language }, house) => {
      const address = asPrinted(params.address ?? '');
      const paper = isAddress.test(address) ? await paperAt(address, house) : null;
      if (!paper || 'refused' in paper) return unknownPage(language);
      if (paper.state !== 'open') return closedPage({ paper, language });
      const keys = { ballotKey: ofText(paper.ballotKey), sealKey: ofText(paper.sealKey) };
      return answerPage({ paper, fingerprint: fingerprintOf(keys), language });
    },
  },
];

const ofText = (key: string): Buffer => Buffer.from(key, 'base64url');
