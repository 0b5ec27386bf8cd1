import { serverRoom } from '#platform/server/http/room.ts';
import { access } from '#sign-in/access.ts';
import { signIn } from '#sign-in/contract.ts';
import { deleteByScheduleErrand, sendLettersErrand } from '#sign-in/server/jobs.ts';
import { records } from '#sign-in/server/records.ts';
import { accountHandlers } from '#sign-in/server/routes-account.ts';
import { codeHandlers } from '#sign-in/server/routes-codes.ts';
import { companyHandlers } from '#sign-in/server/routes-company.ts';
import { letterHandlers } from '#sign-in/server/routes-letters.ts';
import { passkeyHandlers } from '#sign-in/server/routes-passkeys.ts';
import { serviceHandlers } from '#sign-in/server/routes-services.ts';
import { text } from '#sign-in/text.ts';

export const room = serverRoom({
  name: 'sign-in',
  endpoints: signIn,
  access,
  text,
  errands: [sendLettersErrand, deleteByScheduleErrand],
  records,
  handlers: {
    ...letterHandlers,
    ...codeHandlers,
    ...passkeyHandlers,
    ...serviceHandlers,
    ...accountHandlers,
    ...companyHandlers,
  },
});
