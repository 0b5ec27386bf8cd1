import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { calendarFaults } from '#platform/server/calendar/calendar-faults.ts';
import { invitationFile } from '#platform/server/calendar/invitation.ts';
import { exampleInvitation } from '#platform/server/calendar/testing/example-calendar.ts';
import { folderMailer, type Letter, smtpMailer } from '#platform/server/mail/mailer.ts';

const came: string[] = [];
let server: SMTPServer;
let url: string;

before(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        came.push(Buffer.concat(parts).toString('utf8'));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

after(() => new Promise<void>((resolve) => server.close(() => resolve())));

const file = invitationFile(exampleInvitation);
const letter: Letter = {
  to: 'ase.aas@kalender.example',
  subject: 'Rådgiverbesøk 3',
  text: 'Hei Åse',
  invitation: { method: 'REQUEST', file },
};

type Part = { type: string; content: string };

/** The parts of a letter as they come, decoded; the type of the whole first. */
function partsOf(raw: string): { type: string; parts: Part[] } {
  const [head = '', ...rest] = raw.split(/\r?\n\r?\n/);
  const type = /^content-type: *([^;\r\n]+)/im.exec(head)?.[1] ?? '';
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  if (!boundary) return { type, parts: [] };
  const parts = rest.join('\r\n\r\n').split(`--${boundary}`).slice(1, -1);
  return {
    type,
    parts: parts.map((part) => {
      const [own = '', ...content] = part.trim().split(/\r?\n\r?\n/);
      const bytes = content.join('\r\n\r\n').replaceAll(/=\r?\n/g, '');
      const octets = bytes.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      );
      return {
        type: /^content-type: *(.+)$/im.exec(own.replaceAll(/\r?\n[ \t]+/g, ' '))?.[1] ?? '',
        content: Buffer.from(octets, 'latin1').toString('utf8'),
      };
    }),
  };
}

test('an invitation comes as two forms of one letter: words, and an event with its method', async () => {
  const mailer = smtpMailer(url, 'Spranget <post@kalender.example>');
  await mailer.send(letter);
  mailer.close();
  const { type, parts } = partsOf(came.at(-1)!);
  assert.equal(type, 'multipart/alternative');
  assert.deepEqual(
    parts.map((part) => part.type),
    ['text/plain; charset=utf-8', 'text/calendar; charset=utf-8; method=REQUEST'],
  );
  assert.equal(parts[0]?.content, 'Hei Åse');
  const calendar = `${parts[1]?.content.trimEnd()}\r\n`;
  assert.equal(calendar, file, 'the event comes through octet by octet');
  assert.deepEqual(calendarFaults(calendar), []);
});

test('a letter without an event is plain text', async () => {
  const mailer = smtpMailer(url, 'Spranget <post@kalender.example>');
  await mailer.send({ to: letter.to, subject: letter.subject, text: letter.text });
  mailer.close();
  assert.equal(partsOf(came.at(-1)!).type, 'text/plain');
});

test('where no mail server is set the invitation lies in the letter’s file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'spranget-letters-'));
  const mailer = folderMailer(folder, 'Spranget <spranget@localhost>');
  await mailer.send(letter);
  const [name] = await readdir(folder);
  const raw = await readFile(join(folder, name!), 'utf8');
  await rm(folder, { recursive: true, force: true });
  assert.match(raw, /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
});
