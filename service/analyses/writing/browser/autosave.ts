// Runs in a browser: saves what is typed field by field as one goes, keeps it in the tab while there is no network, and shows what somebody else wrote.
import { countSentence } from '../word-count.ts';
import { readKept, writeKept } from './kept-in-tab.ts';
import { answersIn, editionInput, fieldNameOf, putValues, valuesOf } from './page-part.ts';
import { showConflict } from './show-conflict.ts';
import { keepMine, noteTyped, settleBatch, takeBatch, textKept } from './waiting-changes.ts';
import type { PageEvent, PagePart } from './page-part.ts';
import type { TabStorage } from './kept-in-tab.ts';
import type { KeepReply, ReplyConflict, WaitingChanges } from './waiting-changes.ts';

interface Reply {
  ok: boolean;
  status: number;
  redirected: boolean;
  headers: { get(name: string): string | null };
  json(): Promise<KeepReply & { refused?: string }>;
}

declare const document: {
  visibilityState: string;
  querySelector(selector: string): PagePart | null;
  addEventListener(name: string, listener: () => void): void;
};
declare const window: {
  sessionStorage: TabStorage;
  addEventListener(name: string, listener: (event: PageEvent) => void): void;
};
declare const location: { pathname: string };
declare function fetch(
  url: string,
  options: { method: string; headers: Record<string, string>; body: string; keepalive: boolean },
): Promise<Reply>;

const pauseMilliseconds = 1_200;
const againMilliseconds = 8_000;

function startAutosave(form: PagePart): void {
  const to = form.dataset['autosave'] ?? '';
  const person = form.dataset['autosaveFor'] ?? '';
  const words = form.querySelector('[data-saving-words]');
  const bar = form.querySelector('[data-saving]');
  const answers = new Map(answersIn(form).map((answer) => [fieldNameOf(answer), answer]));
  const storage = window.sessionStorage;
  const waiting: WaitingChanges = readKept(storage, location.pathname, person);
  let [timer, isSending, isOver, isLeaving] = [0, false, false, false];

  const say = (sentence: string) => {
    if (!words || !bar || words.textContent === sentence) return;
    words.textContent = sentence;
    bar.hidden = sentence === '';
  };
  const sayOf = (field: string, sentence: string) => {
    const state = answers.get(field)?.querySelector('[data-answer-state]');
    if (!state) return;
    state.textContent = sentence;
    state.hidden = sentence === '';
  };
  const keepInTab = () => {
    const isKept = writeKept(storage, location.pathname, { by: person, waiting });
    if (!isKept)
      say(
        'This browser keeps nothing for this page. Save often, and do not close it before “Saved” stands here.',
      );
  };
  const sendLater = (milliseconds: number) => {
    clearTimeout(timer);
    timer = Number(setTimeout(() => void send(), milliseconds));
  };

  async function send(): Promise<void> {
    if (isSending || isOver) return;
    const batch = takeBatch(waiting);
    const fields = Object.keys(batch);
    if (fields.length === 0) return;
    isSending = true;
    keepInTab();
    for (const field of fields) sayOf(field, 'Saving');
    try {
      const reply = await post(batch);
      if (reply !== null) settle(batch, reply);
    } catch {
      for (const field of fields) sayOf(field, 'Waiting for the network');
      say(
        'Waiting for the network. What you typed is kept in this tab, and will be saved as soon as it can be.',
      );
      sendLater(againMilliseconds);
    } finally {
      isSending = false;
    }
    if (Object.values(waiting).some(({ held, tried }) => held === null && tried === null))
      sendLater(pauseMilliseconds);
  }

  /** Null: it came to nothing that could be read, and what is to be done was said. */
  async function post(batch: WaitingChanges): Promise<KeepReply | null> {
    const body = new URLSearchParams();
    for (const [field, { values, edition }] of Object.entries(batch)) {
      body.append(`edition:${field}`, String(edition));
      for (const value of values) body.append(field, value);
    }
    const token = form.querySelector('input[name="form-token"]')?.value ?? '';
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-form-token': token };
    const text = body.toString();
    // A browser lets go of no more than 64 kB behind a page that is left.
    const reply = await fetch(to, {
      method: 'POST',
      headers,
      body: text,
      keepalive: isLeaving && text.length < 60_000,
    });
    const isAnswer = (reply.headers.get('content-type') ?? '').includes('json');
    if (reply.ok && isAnswer && !reply.redirected) return reply.json();
    const { refused = '' } = isAnswer ? await reply.json() : {};
    refuse(Object.keys(batch), reply, refused);
    return null;
  }

  function refuse(fields: readonly string[], { status, redirected }: Reply, refused: string): void {
    for (const field of fields) sayOf(field, 'Not saved yet');
    if (refused !== '') {
      isOver = true;
      say(`${refused} What you typed since is not saved: copy it before you leave this page.`);
    } else if (redirected || status === 401 || status === 403) {
      say(
        'You have been signed out. Sign in again in another tab, then load this page again: what you typed is kept in this tab.',
      );
    } else {
      say(
        'It could not be saved just now. What you typed is kept in this tab, and is tried again by itself.',
      );
      sendLater(againMilliseconds);
    }
  }

  function settle(batch: WaitingChanges, reply: KeepReply): void {
    const conflicts = settleBatch(waiting, batch, reply);
    for (const { field, edition } of reply.saved) {
      const answer = answers.get(field);
      const hidden = answer && editionInput(answer);
      if (hidden) hidden.value = String(edition);
      sayOf(field, `Saved at ${reply.at}`);
    }
    for (const { field, message } of reply.problems) sayOf(field, `Not saved: ${message}.`);
    for (const conflict of conflicts) ask(conflict);
    keepInTab();
    const isAll = Object.keys(waiting).length === 0;
    if (isAll) say(`Saved at ${reply.at}`);
    else if (conflicts.length > 0)
      say('Somebody else changed this. Both texts are shown beside the question.');
    else if (reply.problems.length > 0)
      say('Something cannot be saved as it is. It says so beside the question.');
  }

  function ask(conflict: ReplyConflict): void {
    const { field, edition, value } = conflict;
    const answer = answers.get(field);
    if (!answer) return;
    sayOf(field, 'Somebody else changed this: yours is not saved yet');
    const hidden = editionInput(answer);
    if (hidden) hidden.value = String(edition);
    showConflict(answer, conflict, (choice) => {
      if (choice === 'theirs') {
        putValues(answer, answer.dataset['kind'] === 'choices' ? value.split('\n') : [conflict.typed]);
        delete waiting[field];
        sayOf(field, 'What they wrote stands here');
        keepInTab();
        if (Object.keys(waiting).length === 0) say('Saved');
        return;
      }
      keepMine(waiting, conflict);
      void send();
    });
  }

  function typed(answer: PagePart, isDone: boolean): void {
    const field = fieldNameOf(answer);
    noteTyped(waiting, field, valuesOf(answer), Number(editionInput(answer)?.value ?? 0));
    keepInTab();
    count(answer);
    if (!isOver) sayOf(field, 'Not saved yet');
    sendLater(isDone ? 50 : pauseMilliseconds);
  }

  function count(answer: PagePart): void {
    const left = answer.querySelector('[data-answer-most]');
    const most = Number(left?.dataset['answerMost'] ?? 0);
    if (left && most > 0)
      left.textContent = `At most ${most} words. ${countSentence(textKept(valuesOf(answer)), most)}.`;
  }

  for (const [field, change] of Object.entries(waiting)) {
    const answer = answers.get(field);
    if (!answer || textKept(valuesOf(answer)) === textKept(change.values)) delete waiting[field];
    else {
      putValues(answer, change.values);
      change.held = null;
      sayOf(field, 'Brought back from this tab');
    }
  }
  keepInTab();
  form.addEventListener('input', ({ target }) => onTyped(target, false));
  form.addEventListener('change', ({ target }) => onTyped(target, true));
  function onTyped(target: PagePart | null, isDone: boolean): void {
    const answer = target?.closest('[data-answer]');
    if (answer && target && target.name === fieldNameOf(answer)) typed(answer, isDone);
  }
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => {
    isLeaving = document.visibilityState === 'hidden';
    if (isLeaving) void send();
  });
  form.addEventListener('submit', () => void (isOver = true));
  window.addEventListener('beforeunload', (event) => {
    if (!isOver && Object.keys(waiting).length > 0) event.preventDefault();
  });
  void send();
}

const autosaved = document.querySelector('form[data-autosave]');
if (autosaved) startAutosave(autosaved);
