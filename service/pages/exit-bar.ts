// The way out of the site, at the top of every page that the public sees: a link, and the keys that do the same.
import { html, type Html } from './html.ts';
import { inLanguages, type Language } from '../phrases/language.ts';

/** The keys that lead away beside the link. */
export interface WaysOut {
  escape: boolean;
  threeShifts: boolean;
}

export interface ExitOffer extends WaysOut {
  /** The address that leads away. */
  href: string;
  /** The page that says what leaving does. */
  about: string;
  /** Of our script; the link does without it. */
  script: string;
}

interface ExitWords {
  name: string;
  leave: string;
  about: string;
  escape: Html;
  shifts: Html;
  both: Html;
  pressed: readonly [string, string];
  timedOut: string;
}

const escape = html`<kbd class="dr-key">Esc</kbd>`;
const shift = html`<kbd class="dr-key">Shift</kbd>`;

const exitWords = inLanguages<ExitWords>({
  en: {
    name: 'Leave this site quickly',
    leave: 'Leave this site',
    about: 'What this does',
    escape: html`or press ${escape}`,
    shifts: html`or press ${shift} 3 times`,
    both: html`or press ${escape}, or ${shift} 3 times`,
    pressed: ['Shift: press 2 more times to leave this site.', 'Shift: press once more to leave this site.'],
    timedOut: 'You stay on this site: the presses of Shift have run out of time.',
  },
  cy: {
    name: 'Gadael y wefan hon yn gyflym',
    leave: 'Gadael y wefan hon',
    about: 'Beth mae hyn yn ei wneud',
    escape: html`neu bwyswch ${escape}`,
    shifts: html`neu bwyswch ${shift} 3 gwaith`,
    both: html`neu bwyswch ${escape}, neu ${shift} 3 gwaith`,
    pressed: [
      'Shift: pwyswch 2 waith eto i adael y wefan hon.',
      'Shift: pwyswch unwaith eto i adael y wefan hon.',
    ],
    timedOut: 'Rydych yn aros ar y wefan hon: aeth yr amser ar gyfer pwyso Shift heibio.',
  },
});

export function exitBar(offer: ExitOffer, language: Language): Html {
  const words = exitWords(language);
  const [once, twice] = words.pressed;
  return html`<section
    class="dr-exit"
    aria-label="${words.name}"
    data-escape="${offer.escape ? 'yes' : 'no'}"
    data-shifts="${offer.threeShifts ? 'yes' : 'no'}"
    data-pressed1="${once}"
    data-pressed2="${twice}"
    data-timed-out="${words.timedOut}"
  >
    <div class="govuk-width-container dr-exit__row">
      <a class="dr-exit__link" href="${offer.href}" rel="nofollow noreferrer" draggable="false"
        >${words.leave}</a
      >
      ${keysLine(offer, words)}
      <a class="govuk-link dr-exit__about" href="${offer.about}">${words.about}</a>
      <span class="govuk-visually-hidden dr-exit__status" role="status"></span>
    </div>
  </section>`;
}

/** Shown by the script, as the keys do nothing without it. */
function keysLine({ escape: byEscape, threeShifts }: WaysOut, words: ExitWords): Html | null {
  if (!byEscape && !threeShifts) return null;
  const keys = byEscape && threeShifts ? words.both : byEscape ? words.escape : words.shifts;
  return html`<span class="dr-exit__keys" hidden>${keys}</span>
    <span class="dr-exit__lights" aria-hidden="true" hidden><i></i><i></i><i></i></span>`;
}
