// No component says anything in English by itself on a Welsh page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../html.ts';
import {
  backLink,
  breadcrumbs,
  errorMessage,
  notificationBanner,
  pagination,
  radios,
  warningText,
} from '../govuk/components.ts';
import { errorSummary } from '../forms.ts';
import { withWelshComponents } from './component-words.ts';

/** What is read out or shown of a component whose own options say "Testun" everywhere. */
function wordsOf(markup: string): string {
  const labels = [...markup.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  const shown = markup.replace(/<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]*>/g, ' ');
  return [...labels, shown].join(' ').replace(/\s+/g, ' ').trim();
}

const text = 'Testun';
const href = '/';
const cases = {
  'back link': [backLink({ href }), 'Yn ôl'],
  breadcrumbs: [breadcrumbs({ items: [{ text, href }] }), 'Briwsion bara Testun'],
  'error message': [errorMessage({ text }), 'Gwall: Testun'],
  'error summary': [errorSummary([{ field: 'a', message: text }]), 'Mae problem Testun'],
  'warning text': [warningText({ text }), '! Rhybudd Testun'],
  banner: [notificationBanner({ text }), 'Pwysig Testun'],
  'banner of success': [notificationBanner({ text, type: 'success' }), 'Llwyddiant Testun'],
  pagination: [
    pagination({
      previous: { href },
      next: { href },
      items: [{ number: '1', href }, { ellipsis: true }, { number: '2', href, current: true }],
    }),
    'Tudalennau Tudalen 1 Tudalen 2 Tudalen flaenorol 1 &ctdot; 2 Tudalen nesaf',
  ],
  'choice of two': [
    radios({ name: 'a', items: [{ text, value: 'a' }, { divider: 'neu' }, { text, value: 'b' }] }),
    'Testun neu Testun',
  ],
} as const;

for (const [name, [markup, expected]] of Object.entries(cases)) {
  test(`${name}: what the component says by itself is Welsh`, () => {
    assert.equal(wordsOf(withWelshComponents(String(markup))), expected);
  });
}

test('the same words, typed by somebody, stay as they were typed', () => {
  const typed = String(
    html`<p>${'<span class="govuk-visually-hidden">Error:</span>'} Back Next Important</p>`,
  );
  assert.equal(withWelshComponents(typed), typed);
});
