// Runs in a browser: asks it for a passkey, puts the answer into the form of the page, and sends that.

/** What is used of a page and a browser. The program's own types know none. */
interface PagePart {
  hidden: boolean;
  value: string;
  textContent: string | null;
  dataset: Readonly<Record<string, string | undefined>>;
  addEventListener(name: string, listener: (event: { preventDefault(): void }) => void): void;
  requestSubmit(): void;
}

interface Described {
  id: string;
  type: 'public-key';
  transports?: string[];
}

/** The options that the server sends for making a passkey or using one, as far as their bytes are written as text. */
interface Options {
  challenge: string;
  user?: { id: string };
  excludeCredentials?: Described[];
  allowCredentials?: Described[];
}

interface BrowserAnswer {
  clientDataJSON: ArrayBuffer;
  attestationObject?: ArrayBuffer;
  authenticatorData?: ArrayBuffer;
  signature?: ArrayBuffer;
  userHandle?: ArrayBuffer | null;
  getTransports?(): string[];
}

interface Credential {
  id: string;
  rawId: ArrayBuffer;
  type: string;
  response: BrowserAnswer;
  toJSON?(): unknown;
}

interface Asked {
  publicKey: unknown;
  signal: AbortSignal;
}

declare const document: { getElementById(id: string): PagePart | null };
declare const window: { PublicKeyCredential?: Parsing; isSecureContext: boolean };
declare const navigator: {
  credentials: {
    create(asked: Asked): Promise<Credential | null>;
    get(asked: Asked): Promise<Credential | null>;
  };
};

/** Newer browsers read the JSON themselves. */
interface Parsing {
  parseCreationOptionsFromJSON?(options: Options): unknown;
  parseRequestOptionsFromJSON?(options: Options): unknown;
}

const form = part('passkey-form');
const field = part('passkey-answer');
const isNew = form.dataset['use'] === 'make';
let asking = new AbortController();

if (window.PublicKeyCredential && window.isSecureContext) {
  part('passkey-absent').hidden = true;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    void ask();
  });
  // At once, where the browser lets a page ask by itself; the button is for the others.
  if (!isNew) void ask();
}

async function ask(): Promise<void> {
  asking.abort();
  const own = new AbortController();
  asking = own;
  tell('Your browser is asking you now.');
  try {
    field.value = JSON.stringify(await credential(own.signal));
    tell('Checking…');
    form.requestSubmit();
  } catch (error) {
    if (!own.signal.aborted) tell(sentenceOf(error instanceof Error ? error.name : ''));
  }
}

async function credential(signal: AbortSignal): Promise<unknown> {
  const options: Options = JSON.parse(form.dataset['options'] ?? '');
  const found = isNew
    ? await navigator.credentials.create({ publicKey: creation(options), signal })
    : await navigator.credentials.get({ publicKey: request(options), signal });
  if (!found) throw new Error('nothing chosen');
  return found.toJSON ? found.toJSON() : written(found);
}

function creation(options: Options): unknown {
  const parsed = window.PublicKeyCredential?.parseCreationOptionsFromJSON?.(options);
  const { challenge, user, excludeCredentials = [], ...rest } = options;
  return (
    parsed ?? {
      ...rest,
      challenge: bytesOf(challenge),
      user: { ...user, id: bytesOf(user?.id ?? '') },
      excludeCredentials: excludeCredentials.map(described),
    }
  );
}

function request(options: Options): unknown {
  const parsed = window.PublicKeyCredential?.parseRequestOptionsFromJSON?.(options);
  const { challenge, allowCredentials = [], ...rest } = options;
  return (
    parsed ?? {
      ...rest,
      challenge: bytesOf(challenge),
      allowCredentials: allowCredentials.map(described),
    }
  );
}

function described({ id, ...rest }: Described) {
  return { ...rest, id: bytesOf(id) };
}

/** As newer browsers write it themselves. */
function written({ id, rawId, type, response }: Credential): unknown {
  const { clientDataJSON, attestationObject, authenticatorData, signature, userHandle } = response;
  const parts = { clientDataJSON, attestationObject, authenticatorData, signature, userHandle };
  const texts = Object.entries(parts).flatMap(([name, bytes]) => (bytes ? [[name, textOf(bytes)]] : []));
  return {
    id,
    rawId: textOf(rawId),
    type,
    clientExtensionResults: {},
    response: { ...Object.fromEntries(texts), transports: response.getTransports?.() ?? [] },
  };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function sentenceOf(name: string): string {
  if (name === 'InvalidStateError') return 'This device has a passkey for this account already.';
  if (name === 'SecurityError')
    return 'Passkeys do not work at this address. Open the service under its own name.';
  if (name === 'NotSupportedError' || name === 'ConstraintError')
    return 'This device cannot keep a passkey that asks for a fingerprint, a face or a PIN.';
  return 'No passkey was used: it took too long, or was not allowed. Try again with the button.';
}

function tell(sentence: string): void {
  part('passkey-told').textContent = sentence;
}

function part(id: string): PagePart {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no part called ${id}.`);
  return found;
}
