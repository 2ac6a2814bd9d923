// Runs in a browser: files may be dropped on the form, and the page says how much of them has been sent. Without it the form works as well.

/** What is used of a page. The program's own types know no browser. */
interface PagePart {
  hidden: boolean;
  disabled: boolean;
  textContent: string | null;
  value: number;
  action: string;
  files: FileList | null;
  classList: { add(name: string): void; remove(name: string): void };
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
  querySelector(selector: string): PagePart | null;
  submit(): void;
}

interface FileList {
  length: number;
  [at: number]: { name: string; size: number };
}

interface PageEvent {
  preventDefault(): void;
  dataTransfer?: { files: FileList };
  lengthComputable?: boolean;
  loaded?: number;
  total?: number;
}

interface Sender {
  upload: { addEventListener(name: string, listener: (event: PageEvent) => void): void };
  responseURL: string;
  status: number;
  addEventListener(name: string, listener: () => void): void;
  open(method: string, address: string): void;
  send(content: object): void;
}

declare const document: { getElementById(id: string): PagePart | null };
declare const location: { href: string; assign(address: string): void };
declare const XMLHttpRequest: new () => Sender;
declare const FormData: new (form: PagePart) => object;

prepare();

function prepare(): void {
  const form = document.getElementById('send');
  const field = document.getElementById('files');
  const place = document.getElementById('drop-here');
  if (!form || !field || !place) return;
  place.classList.add('dr-drop--ready');
  say('chosen', 'You can also drop files here.');
  field.addEventListener('change', () => say('chosen', chosenWords(field.files)));
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.classList.add('dr-drop--over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('dr-drop--over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('dr-drop--over');
    if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    say('chosen', chosenWords(field.files));
  });
  form.addEventListener('submit', (event) => {
    // What can be seen to be missing is not worth sending for.
    if (!field.files || field.files.length === 0 || !form.querySelector('input[name=to]:checked')) return;
    event.preventDefault();
    send(form);
  });
}

function chosenWords(files: FileList | null): string {
  const names = Array.from(files ?? [], ({ name }) => name);
  if (names.length === 0) return 'No file is chosen.';
  const shown = names.slice(0, 5).join(', ');
  return `Chosen: ${shown}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`;
}

function send(form: PagePart): void {
  const sender = new XMLHttpRequest();
  const send = form.querySelector('button');
  const shown = document.getElementById('sending-now');
  if (send) send.disabled = true;
  if (shown) shown.hidden = false;
  say('sending-words', 'Sending…');
  sender.upload.addEventListener('progress', ({ loaded = 0, total = 0 }) => tellProgress(loaded, total));
  sender.upload.addEventListener('load', () => say('sending-words', 'All was sent. It is being checked.'));
  sender.addEventListener('load', () => showAnswer(sender, form));
  sender.addEventListener('error', () => {
    if (send) send.disabled = false;
    if (shown) shown.hidden = true;
    say('chosen', 'The connection broke off. Nothing was kept: send the files again.');
  });
  sender.open('POST', form.action);
  sender.send(new FormData(form));
}

let told = -1;

/** Said at each tenth, so that a screen reader is not made to speak all the time. */
function tellProgress(loaded: number, total: number): void {
  const bar = document.getElementById('sending-bar');
  const share = total > 0 ? Math.floor((100 * loaded) / total) : 0;
  if (bar) bar.value = share;
  const tenth = Math.floor(share / 10) * 10;
  if (tenth === told) return;
  told = tenth;
  say('sending-words', `${tenth}% has been sent.`);
}

/** A page with what is wrong is shown as the form by itself would show it: the answer to the same form again is the same. */
function showAnswer(sender: Sender, form: PagePart): void {
  if (sender.responseURL !== location.href && sender.status === 200) location.assign(sender.responseURL);
  else form.submit();
}

function say(id: string, words: string): void {
  const part = document.getElementById(id);
  if (part) part.textContent = words;
}
