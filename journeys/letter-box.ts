import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as it came: its words, and the event in it where it invites to one. */
export type Received = { subject: string; text: string; calendar: string | null };

export type LetterBox = {
  url: string;
  /** The next letter to an address, in the order they came; waits for it, ten seconds at most. */
  next: (to: string) => Promise<Received>;
  close: () => Promise<void>;
};

/** A real mail server that keeps what it is handed. */
export async function openLetterBox(): Promise<LetterBox> {
  const letters: { to: string; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        for (const { address } of session.envelope.rcptTo) letters.push({ to: address, raw });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    next: async (to) => {
      for (let waited = 0; waited < 10_000; waited += 50) {
        const at = letters.findIndex((letter) => letter.to === to);
        if (at >= 0) return readLetter(letters.splice(at, 1)[0]!.raw);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`No letter came to ${to}.`);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Subject and words of a letter, whichever of the two encodings it was sent in, and the event beside the words. */
function readLetter(raw: string): Received {
  const { head, body } = splitOf(raw);
  const subject = (/^subject: *(.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1] ?? '').replaceAll(/\r\n[ \t]/g, ' ');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => part.trimStart())
    : [raw];
  const read = (type: RegExp) => {
    const part = parts.map(splitOf).find((one) => type.test(one.head));
    return part ? decoded(part) : null;
  };
  const calendar = boundary ? read(/text\/calendar/i) : null;
  const text = (boundary ? read(/text\/plain/i) : decoded({ head, body })) ?? '';
  return { subject, text, calendar: calendar && `${calendar.trimEnd()}\r\n` };
}

function splitOf(raw: string): { head: string; body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  return { head, body: rest.join('\r\n\r\n') };
}

function decoded({ head, body }: { head: string; body: string }): string {
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? unquoted(body) : body;
}

function unquoted(body: string): string {
  const bytes = body
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The first link in a letter. */
export const linkIn = ({ text }: { text: string }): string => {
  const link = /https?:\/\/\S+/.exec(text)?.[0];
  if (!link) throw new Error(`The letter has no link: ${text}`);
  return link;
};
