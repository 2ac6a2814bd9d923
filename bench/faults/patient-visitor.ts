// Somebody who fills in forms, signed in or not, and sends each again until it is acknowledged, as a patient person would.
import { setTimeout as pause } from 'node:timers/promises';
import { hiddenFields } from './hidden-fields.ts';

export interface Tally {
  /** How many answers of each status there were; `none` where the connection broke. */
  answers: Record<string, number>;
  /** Answers of 503 and 429 that did not say when to come back. */
  without: number;
  /** Sendings beyond the first of a form. */
  again: number;
  /** What was answered that nobody should see, with the page. */
  wrong: string[];
}

export interface Sending {
  file?: { name: string; text: string };
  /** Where the form is sent to, where that is not its page: it also tells which form of several is meant. */
  action?: string;
}

export interface PatientVisitor {
  /** As one of the demonstration's people. */
  signInAs(person: string): Promise<void>;
  /** Opens a page, fills in its form and sends it until it is acknowledged; returns where it led. */
  send(path: string, fields: Record<string, string>, more?: Sending): Promise<string>;
  /** One look at a page; returns the status, null where the connection broke. */
  look(path: string): Promise<number | null>;
  tally: Tally;
}

export interface Habits {
  /** Milliseconds before each further try. */
  pauseBetween: number;
  /** The network address that a proxy says they come from; empty: their own. */
  from(): string;
}

const usual: Habits = { pauseBetween: 1000, from: () => '' };
const longestTry = 60_000;

export function patientVisitor(
  address: () => string,
  { pauseBetween, from }: Habits = usual,
): PatientVisitor {
  const tally: Tally = { answers: {}, without: 0, again: 0, wrong: [] };
  const cookies = new Map<string, string>();

  async function ask(
    path: string,
    sending?: FormData,
  ): Promise<{ status: number; to: string; text: string } | null> {
    const at = address();
    try {
      const response = await fetch(at + path, {
        redirect: 'manual',
        headers: {
          ...{ cookie: [...cookies].map((pair) => pair.join('=')).join('; '), origin: at },
          ...(from() !== '' && { 'x-forwarded-for': from() }),
        },
        signal: AbortSignal.timeout(longestTry),
        ...(sending && { method: 'POST', body: bodyOf(sending) }),
      });
      const text = await response.text();
      note(response);
      if (response.status >= 400 && ![429, 503].includes(response.status))
        tally.wrong.push(`${sending ? 'POST' : 'GET'} ${path}: ${response.status} ${headingOf(text)}`);
      return { status: response.status, to: response.headers.get('location') ?? '', text };
    } catch {
      tally.answers['none'] = (tally.answers['none'] ?? 0) + 1;
      return null;
    }
  }

  function note(response: Response): void {
    tally.answers[response.status] = (tally.answers[response.status] ?? 0) + 1;
    if ([429, 503].includes(response.status) && !response.headers.has('retry-after')) tally.without += 1;
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
  }

  async function form(path: string, action = path): Promise<FormData> {
    for (;;) {
      const answer = await ask(path);
      if (answer?.status === 200) return hiddenFields(answer.text, action);
      await pause(pauseBetween);
    }
  }

  async function sendUntilTaken(path: string, sending: FormData): Promise<string> {
    for (let turn = 0; ; turn += 1) {
      if (turn > 0) tally.again += 1;
      const answer = await ask(path, sending);
      if (answer?.status === 303) return answer.to;
      // The page of a second try that finds the first one done, without an address to go on to.
      if (answer?.status === 200 && turn > 0) return '';
      if (answer?.status === 200) throw new Error(`${path} was refused: ${headingOf(answer.text)}`);
      await pause(pauseBetween);
    }
  }

  return {
    tally,
    async signInAs(person) {
      const sending = await form('/sign-in');
      sending.set('person', person);
      await sendUntilTaken('/sign-in/demonstration', sending);
    },
    async send(path, fields, { file, action } = {}) {
      const sending = await form(path, action);
      for (const [name, value] of Object.entries(fields)) sending.set(name, value);
      if (file) sending.append('files', new File([file.text], file.name, { type: 'text/csv' }));
      return sendUntilTaken(action ?? path, sending);
    },
    look: async (path) => (await ask(path))?.status ?? null,
  };
}

/** Without a file a form is sent as text, as a browser does. */
function bodyOf(sending: FormData): FormData | URLSearchParams {
  const pairs = [...sending].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return pairs.length < [...sending].length ? sending : new URLSearchParams(pairs);
}

function headingOf(text: string): string {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(text)?.[1] ?? text.slice(0, 200);
  const problems = [...text.matchAll(/govuk-error-summary__list[\s\S]*?<\/ul>/g)]
    .map(([list]) => list)
    .join(' ');
  return `${heading} ${problems}`
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
