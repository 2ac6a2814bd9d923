// Shows beside a question what somebody else wrote there meanwhile, and asks which of the two is to stand. Runs in a browser.
import type { PagePart } from './page-part.ts';
import type { ReplyConflict } from './waiting-changes.ts';

declare const document: { createElement(name: string): PagePart };

export function showConflict(
  answer: PagePart,
  { words, by, at }: ReplyConflict,
  choose: (choice: 'mine' | 'theirs') => void,
): void {
  answer.querySelector('[data-conflict]')?.remove();
  const box = part('div', 'govuk-inset-text dr-answer__theirs');
  box.dataset['conflict'] = '';
  const said = part(
    'p',
    'govuk-body',
    `${by} changed this while you were writing (${at}). Yours stands above and is not saved yet. What ${by} wrote:`,
  );
  const theirs = part(
    'div',
    'dr-lines dr-answer__their-words',
    words === '' ? 'Nothing: they emptied it.' : words,
  );
  const buttons = part('div', 'govuk-button-group');
  buttons.append(
    chooser('Keep mine', 'govuk-button', () => done('mine')),
    chooser(`Use what ${by} wrote`, 'govuk-button govuk-button--secondary', () => done('theirs')),
  );
  box.append(said, theirs, buttons);
  answer.append(box);
  function done(choice: 'mine' | 'theirs'): void {
    box.remove();
    choose(choice);
    answer.querySelector('textarea, input:not([type=hidden])')?.focus();
  }
}

function chooser(words: string, look: string, chosen: () => void): PagePart {
  const button = part('button', look, words);
  button.type = 'button';
  button.addEventListener('click', chosen);
  return button;
}

function part(name: string, look: string, words = ''): PagePart {
  const made = document.createElement(name);
  made.className = look;
  made.textContent = words;
  return made;
}
