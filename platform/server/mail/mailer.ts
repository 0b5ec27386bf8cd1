import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** A letter in plain text, and where it is about an event, the same as a calendar program reads it. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly replyTo?: string;
  readonly invitation?: { readonly method: 'REQUEST' | 'CANCEL'; readonly file: string };
};

export type Mailer = {
  /** Who letters come from, as a letter shows it: `Spranget <post@example.no>`. */
  readonly from: string;
  /** Resolves when the letter is handed over; throws when it is not. */
  send: (letter: Letter) => Promise<void>;
  close: () => void;
};

/** What the mail library is handed: the event is another form of the same letter, as RFC 6047 asks. */
function messageOf(from: string, { to, subject, text, replyTo, invitation }: Letter) {
  const alternatives = invitation && [
    {
      contentType: `text/calendar; charset=utf-8; method=${invitation.method}`,
      content: invitation.file,
    },
  ];
  return { from, to, subject, text, ...(replyTo && { replyTo }), ...(alternatives && { alternatives }) };
}

const isHere = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Sends by SMTP. `url` such as `smtps://user:password@mail.example.no`; `from` as a letter shows it.
 * A letter holds a link that opens an account: it leaves this machine encrypted, or not at all.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const requireTLS = !isHere(new URL(url).hostname);
  const transport = createTransport({ url, ...patience, requireTLS });
  return {
    from,
    send: async (letter) => {
      await transport.sendMail(messageOf(from, letter));
    },
    close: () => transport.close(),
  };
}

/** Lays letters in a folder, one file each, where no mail server is set: on a laptop, in a demo. */
export function folderMailer(folder: string, from: string, now: () => Date = () => new Date()): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  let count = 0;
  return {
    from,
    send: async (letter) => {
      const { message } = await transport.sendMail(messageOf(from, letter));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      count += 1;
      const name = `${now().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}-${count}.eml`;
      // Named when whole: whoever watches the folder never reads half a letter.
      await writeFile(join(folder, `${name}.part`), message as Buffer, { mode: 0o600 });
      await rename(join(folder, `${name}.part`), join(folder, name));
    },
    close: () => transport.close(),
  };
}
