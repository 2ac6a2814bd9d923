// Runs in a browser: reads an export that is chosen there, verifies it there, and says what it came to. Nothing is sent anywhere.
import { sha256, verifyLedger } from '../platform/ledger/chain/index.ts';
import { describeVerdict, type VerdictWords } from './describe-verdict.ts';

/** What is used of a page. The program's own types know no browser. */
interface PagePart {
  hidden: boolean;
  disabled: boolean;
  className: string;
  textContent: string | null;
  value: string;
  files: ArrayLike<Blob> | null;
  append(...parts: PagePart[]): void;
  replaceChildren(...parts: PagePart[]): void;
  addEventListener(name: string, listener: (event: { preventDefault(): void }) => void): void;
  focus(): void;
}

declare const document: {
  getElementById(id: string): PagePart | null;
  createElement(name: string): PagePart;
};

/** The digest of “abc” as NIST publishes it: a browser that works it out otherwise is told apart before it misleads. */
const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

const form = part('verifier');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  verifyChosen().catch((error: unknown) => tell('The file could not be read.', [String(error)], ''));
});
form.hidden = false;
part('verifier-absent').hidden = true;

async function verifyChosen(): Promise<void> {
  const [file] = Array.from(part('export').files ?? []);
  const roots = hashesIn('roots');
  const keys = hashesIn('keys');
  const odd = [...roots, ...keys].find((each) => !/^[0-9a-f]{64}$/.test(each));
  if (!file) return tell('Choose an export first.', [], '');
  if (odd !== undefined)
    return tell('This is no root and no key.', [`They have 64 letters and digits, unlike “${odd}”.`], '');
  if (sha256('abc') !== known) return tell('This browser works out wrong digests. Take another one.', [], '');
  part('verdict-lines').replaceChildren();
  part('verdict-meaning').textContent = '';
  part('verdict-heading').textContent = 'Verifying…';
  show(describeVerdict(await verifyLedger(linesOf(file), { roots, keys }), counts(roots, keys)));
}

function counts(roots: readonly string[], keys: readonly string[]) {
  return { roots: roots.length, keys: keys.length };
}

function show({ heading, lines, meaning }: VerdictWords): void {
  tell(heading, lines, meaning);
}

function tell(heading: string, lines: readonly string[], meaning: string): void {
  part('verdict-heading').textContent = heading;
  part('verdict-lines').replaceChildren(...lines.map(item));
  part('verdict-meaning').textContent = meaning;
  part('verdict').focus();
}

function item(text: string): PagePart {
  const line = document.createElement('li');
  line.className = 'dr-value';
  line.textContent = text;
  return line;
}

function hashesIn(field: string): string[] {
  return part(field)
    .value.toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
}

function part(id: string): PagePart {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part called ${id}.`);
  return found;
}

/** The lines of a file as it is read, so that a long one need not fit into memory. */
async function* linesOf(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}
