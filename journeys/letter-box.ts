import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type LetterBox = {
  url: string;
  /** The next letter to an address, in the order they came; waits for it, ten seconds at most. */
  next: (to: string) => Promise<{ subject: string; text: string }>;
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

/** Subject and words of a letter in plain text, whichever of the two encodings it was sent in. */
function readLetter(raw: string): { subject: string; text: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? unquoted(body)
        : body;
  const subject = /^subject: *(.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1] ?? '';
  return { subject, text };
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
