// What a page of writing says above its questions: that something was saved, why one may only read, and how saving stands.
import { insetText, notificationBanner } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { MayWrite } from './check-writing.ts';

export function savedBanner(isSaved: boolean): Html | false {
  return isSaved && notificationBanner({ type: 'success', text: 'Saved.' });
}

export function readingOnly(may: MayWrite): Html | false {
  return !may.ok && insetText({ text: may.sentence });
}

/** Where the script says how saving stands; without the script nothing is there. */
export function savingState(): Html {
  return html`<div class="dr-saving dr-no-print" data-saving hidden>
    <p class="dr-saving__words" data-saving-words role="status"></p>
  </div>`;
}
