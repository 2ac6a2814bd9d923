// Who carries letters away: a mail server, or, where there is none, a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

export interface CarriedLetter {
  /** The same for every try. */
  id: string;
  to: string;
  subject: string;
  text: string;
  madeAt: Date;
}

export interface Carrier {
  /** Resolves when it was taken over. What it throws has a `code` of nodemailer or a `responseCode` of SMTP. */
  carry(letter: CarriedLetter): Promise<void>;
  close(): void;
}

/** How long a mail server may take for each step. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/**
 * A mail server. Over `smtp:` the connection is encrypted as soon as the server offers it (STARTTLS); `smtps:` is from the first byte.
 * @param address such as `smtp://name@mail.example:587`
 */
export function mailServer(address: string, password: string | null, from: string): Carrier {
  const { protocol, hostname, port, username, password: inAddress } = new URL(address);
  const secure = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password never goes over a line that others can read.
    requireTLS: user !== '' && !secure,
    ...(user !== '' && { auth: { user, pass: password ?? decodeURIComponent(inAddress) } }),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (letter) => void (await transport.sendMail(messageOf(letter, from))),
    close: () => transport.close(),
  };
}

/** Keeps each letter as a file `….eml`, which mail programs open. One that is carried again is written over. */
export function outboxFolder(folder: string, from: string): Carrier {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async carry(letter) {
      const { message } = await transport.sendMail(messageOf(letter, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${letter.madeAt.toISOString().replace(/[:.]/g, '-')}-${letter.id.slice(0, 8)}.eml`;
      await writeFile(join(folder, name), message, { mode: 0o600 });
    },
    close: () => undefined,
  };
}

function messageOf({ id, to, subject, text, madeAt }: CarriedLetter, from: string): SendMailOptions {
  return {
    from,
    // As an object: a comma in an address cannot make two of it.
    to: { name: '', address: to },
    subject,
    text,
    date: madeAt,
    messageId: `<${id}@${domainOf(from)}>`,
    headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
    textEncoding: 'quoted-printable',
  };
}

function domainOf(from: string): string {
  return /@([a-z0-9.-]+)>?\s*$/i.exec(from)?.[1] ?? 'due-regard.invalid';
}
