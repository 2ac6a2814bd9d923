// What runs in the browser: axe, and what it does not see. Each is a text that a page evaluates, as our pages let in no script of others.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const axeVersion: string = /axe v([\d.]+)/.exec(axe)?.[1] ?? '';

/** One rule that a page breaks, or that a person must look at. */
export interface AxeFinding {
  rule: string;
  help: string;
  /** The markup of each place, shortened. */
  places: string[];
}

export interface AxeAnswer {
  violations: AxeFinding[];
  incomplete: AxeFinding[];
  /** How many rules were asked. */
  rules: number;
}

/** WCAG 2.2 A and AA, as GOV.UK's own tests name them, and axe's best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @param rules only these, where the page has been looked at whole before; all of the tags unless stated */
export function axeAnswer(rules?: readonly string[]): string {
  const only = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  // 2.5.8 is not among the rules that are on from the start.
  const options = {
    runOnly: only,
    resultTypes: ['violations', 'incomplete'],
    // Neither is read, and both take long on a page with a large table.
    ...{ selectors: false, preload: false },
    ...(!rules && { rules: { 'target-size': { enabled: true } } }),
  };
  return `(async () => {
    const told = (list) => list.map(({ id, help, nodes }) => ({ rule: id, help, places: nodes.map(({ html }) => html.slice(0, 200)) }));
    const { violations, incomplete, passes, inapplicable } = await axe.run(${JSON.stringify(options)});
    return { violations: told(violations), incomplete: told(incomplete),
      rules: violations.length + incomplete.length + passes.length + inapplicable.length };
  })()`;
}

/** What is wider than the window, if the page must be scrolled sideways. */
export const sideways = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth + 1) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((each) => {
    const { left, right } = each.getBoundingClientRect();
    return right > clientWidth + 0.5 || left < -0.5;
  });
  return ['wider than the window by ' + (scrollWidth - clientWidth) + ' pixels: ' + (wide.at(-1)?.outerHTML.slice(0, 160) ?? '')];
})()`;

/** Words that are cut off: their box hides what does not fit, and nothing can scroll to it. */
export const cutOff = `(() => {
  const found = [];
  for (const each of document.querySelectorAll('main *, header *, footer *')) {
    if (each.closest('svg, .govuk-visually-hidden, [hidden]') || !each.textContent.trim() || each.tagName === 'SELECT') continue;
    const style = getComputedStyle(each);
    if (each.clientWidth < 3 || style.position === 'absolute') continue;
    const hides = (value) => value === 'hidden' || value === 'clip';
    const over = (hides(style.overflowX) && each.scrollWidth > each.clientWidth + 2) || (hides(style.overflowY) && each.scrollHeight > each.clientHeight + 2);
    if (over) found.push('cut off: ' + each.outerHTML.slice(0, 160));
  }
  return found.slice(0, 3);
})()`;

/** WCAG 1.4.12: the spaces between lines, paragraphs, letters and words that a reader may choose. */
export const moreSpace = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()`;
export const usualSpace = `document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)`;

/** What moves although the reader asked for rest. */
export const moves = `document.getAnimations().map((each) => 'moves: ' + (each.effect?.target?.outerHTML.slice(0, 160) ?? 'something'))`;

/** Whoever chose their own colours sees them: nothing keeps its own but what says so, and each control has an edge. */
export const ownColours = `(() => {
  const found = [];
  for (const each of document.querySelectorAll('main *, header *, .dr-exit *')) {
    if (each.closest('svg, .dr-exit__lights, .govuk-warning-text__icon')) continue;
    if (getComputedStyle(each).forcedColorAdjust === 'none') found.push('keeps its own colours: ' + each.outerHTML.slice(0, 160));
  }
  for (const each of document.querySelectorAll('.govuk-button, .govuk-input, .govuk-textarea, .govuk-select, .dr-exit__link')) {
    const { borderTopStyle, outlineStyle } = getComputedStyle(each);
    if (each.getClientRects().length > 0 && borderTopStyle === 'none' && outlineStyle === 'none') found.push('has no edge: ' + each.outerHTML.slice(0, 160));
  }
  return found.slice(0, 3);
})()`;

/** On paper there is the content, and nothing that only a screen can use. */
export const onPaper = `(() => {
  const isSeen = (selector) => [...document.querySelectorAll(selector)].some((each) => each.getClientRects().length > 0);
  const found = [];
  if (!isSeen('main h1')) found.push('the heading is not printed');
  for (const selector of ['.dr-exit', '.govuk-skip-link', '.govuk-service-navigation'])
    if (isSeen(selector)) found.push(selector + ' is printed');
  return found;
})()`;

export interface PageFacts {
  title: string;
  lang: string;
  headings: number;
  /** What the first heading says. */
  heading: string;
  hasErrors: boolean;
  /** Marked with a positive tab index, which breaks the order. */
  outOfOrder: string[];
  /** Parts in another language or direction whose language is not said. */
  unnamedLanguages: string[];
  form: boolean;
}

export const pageFacts = `(() => ({
  title: document.title,
  lang: document.documentElement.lang,
  headings: document.querySelectorAll('h1').length,
  heading: document.querySelector('h1')?.textContent.trim() ?? '',
  hasErrors: document.querySelector('.govuk-error-summary') !== null,
  outOfOrder: [...document.querySelectorAll('[tabindex]')].filter((each) => each.tabIndex > 0).map((each) => each.outerHTML.slice(0, 160)),
  unnamedLanguages: [...document.querySelectorAll('[dir=rtl]:not([lang])')].filter((each) => !each.closest('[lang]:not(html)')).map((each) => each.outerHTML.slice(0, 160)),
  form: document.querySelector('form[method=post]') !== null,
}))()`;
