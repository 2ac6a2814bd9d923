// The form on which somebody challenges an entry: what is asked, and what was typed as a challenge or as problems.
import { button } from '../../pages/govuk/components.ts';
import { type FormState, textareaField, textField } from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { ChallengeWords } from './challenge-words.ts';
import { lettersIn, mostLetters, type SentChallenge } from './challenge.ts';

export type ReadChallenge = { ok: true; sent: SentChallenge } | { ok: false; problems: FormProblem[] };

const isEmail = (text: string) =>
  // A long one is not looked at: the time that it takes grows with its square.
  text.length <= 254 && /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]{2,}$/.test(text);

export function readChallengeForm(form: FormFields, { problems: words }: ChallengeWords): ReadChallenge {
  const [said, evidence, email] = [form.value('said'), form.value('evidence'), form.value('email')];
  const tooLong = (field: string, typed: string): FormProblem[] => {
    const letters = lettersIn(typed);
    return letters > mostLetters ? [{ field, message: words.long(whole(letters), whole(mostLetters)) }] : [];
  };
  const problems = [
    ...(said.trim() === '' ? [{ field: 'said', message: words.said }] : []),
    ...tooLong('said', said),
    ...tooLong('evidence', evidence),
    ...(email !== '' && !isEmail(email) ? [{ field: 'email', message: words.email }] : []),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, sent: { said, evidence, email } };
}

export function challengeForm(state: FormState, address: string, words: ChallengeWords): Html {
  return html`<form method="post" action="${address}/challenge" novalidate autocomplete="off">
    ${textareaField(state, { name: 'said', label: words.said, hint: words.saidHint(whole(mostLetters)), rows: '6' })}
    ${textareaField(state, { name: 'evidence', label: words.evidence, hint: words.evidenceHint, rows: '6' })}
    ${textField(state, {
      ...{ name: 'email', label: words.email, hint: words.emailHint },
      ...{ type: 'email', autocomplete: 'email', spellcheck: false },
    })}
    ${button({ text: words.send, preventDoubleClick: true })}
  </form>`;
}
