// A form that is sent twice, by a double click or a second try, is answered once, and both get that answer.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Language } from '../../phrases/language.ts';
import type { SentForms } from '../../platform/requests/index.ts';
import { page, type Answer } from '../answer.ts';
import { html } from '../html.ts';
import { refusalWords } from '../refusal-words.ts';

/** @param form a digest of its mark, its sender and all that was typed: with another content it is another form */
export type AnswerOnce = (
  form: string,
  request: string,
  work: () => Promise<Answer>,
  language?: Language,
) => Promise<Answer>;

/** How long answers are kept here for a second click: of those that sent the browser on, and of pages. */
const keptMilliseconds = { redirect: 30_000, page: 5_000 };
const mostKept = 2_000;
const lookAgainMilliseconds = 100;
const longestWait = 60_000;
const sayAliveMilliseconds = 5_000;

/** @param sentForms where all copies of the program see what the others have taken up; null: there are no others */
export function answerOnce(sentForms: SentForms | null): AnswerOnce {
  const kept = new Map<string, { answer: Promise<Answer>; until: number }>();
  return (form, request, work, language = 'en') => {
    const there = kept.get(form);
    if (there && there.until > performance.now()) return there.answer;
    const answer = sentForms ? onceAmongAll(sentForms, form, request, work, language) : work();
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
    kept.set(form, { answer, until: Infinity });
    answer.then(
      (given) => keep(kept, form, answer, given),
      () => kept.delete(form),
    );
    return answer;
  };
}

type Kept = Map<string, { answer: Promise<Answer>; until: number }>;

function keep(kept: Kept, form: string, answer: Promise<Answer>, given: Answer): void {
  const again = howLong(given);
  if (again === 0) kept.delete(form);
  else kept.set(form, { answer, until: performance.now() + again });
}

/** A refusal and a page with problems may have other reasons the next time; a file goes out once. */
function howLong(answer: Answer): number {
  if (answer.kind === 'redirect') return keptMilliseconds.redirect;
  const isGood = answer.kind === 'page' && (answer.status ?? 200) < 400 && !answer.problems?.length;
  return isGood ? keptMilliseconds.page : 0;
}

/**
 * One sending for each opened page: whoever sends it again with other words is answered with `sentBefore`, and with the same words led to
 * where they led before.
 * @param page a digest of its mark and its sender, whatever was typed
 * @param words a digest of that and of all that was typed
 */
export type AnswerOneSending = (
  page: string,
  words: string,
  request: string,
  work: () => Promise<Answer>,
  sentBefore: () => Answer,
) => Promise<Answer>;

/** @param sentForms null: nothing is known of pages that were sent before, and each is answered */
export function answerOneSending(sentForms: SentForms | null): AnswerOneSending {
  return async (page, words, request, work, sentBefore) => {
    if (!sentForms) return work();
    // Beside the address stands with which words it was reached: a copy may be killed between this note and that of the words.
    const note = `#${words}`;
    return onceAmongAll(
      { ...sentForms, finish: (form, of, to) => sentForms.finish(form, of, to + note) },
      page,
      request,
      work,
      'en',
      (ledTo) =>
        ledTo?.endsWith(note) ? { kind: 'redirect', to: ledTo.slice(0, -note.length) } : sentBefore(),
    );
  };
}

async function onceAmongAll(
  sentForms: SentForms,
  form: string,
  request: string,
  work: () => Promise<Answer>,
  language: Language,
  doneAlready = (ledTo: string | null): Answer =>
    ledTo === null ? doneBefore(language) : { kind: 'redirect', to: ledTo },
): Promise<Answer> {
  const begun = await waitForTurn(sentForms, form, request);
  if (begun.is === 'under way') return stillUnderWay(language);
  if (begun.is === 'done') return doneAlready(begun.ledTo);
  // Where the database cannot be told, it forgets the form by itself in a short while.
  const alive = setInterval(
    () => void sentForms.goOn(form, request).catch(() => undefined),
    sayAliveMilliseconds,
  );
  try {
    const answer = await work();
    // A redirect that sets cookies signs somebody in or out: that is nobody else's to repeat.
    const canRepeat = answer.kind === 'redirect' && !answer.cookies?.length;
    if (canRepeat) await sentForms.finish(form, request, answer.to);
    else await sentForms.letGo(form, request);
    return answer;
  } catch (error) {
    await sentForms.letGo(form, request).catch(() => undefined);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

async function waitForTurn(sentForms: SentForms, form: string, request: string) {
  const end = performance.now() + longestWait;
  let begun = await sentForms.begin(form, request);
  while (begun.is === 'under way' && performance.now() < end) {
    await sleep(lookAgainMilliseconds);
    begun = await sentForms.begin(form, request);
  }
  return begun;
}

function stillUnderWay(language: Language): Answer {
  return { kind: 'refusal', status: 409, sentence: refusalWords(language).underWay };
}

function doneBefore(language: Language): Answer {
  const { title, sentence, before, after } = refusalWords(language).done;
  return page({
    title,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p>${sentence}</p>
      <p><a class="govuk-link" href="/">${before}</a>${after}</p>`,
  });
}
