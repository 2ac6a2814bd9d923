// Looks at one page in every variant: one navigation, its media switched in place, and in each variant what can differ there.
import type { Page } from 'playwright-core';
import { checkMarkup } from './check-markup.ts';
import {
  axe,
  axeAnswer,
  type AxeAnswer,
  cutOff,
  moreSpace,
  moves,
  onPaper,
  ownColours,
  pageFacts,
  type PageFacts,
  sideways,
  usualSpace,
} from './look-at-page.ts';
import { notLookedAt } from './looked-over.ts';
import { walkKeyboard } from './walk-keyboard.ts';

export interface CheckedPage {
  faults: string[];
  facts: PageFacts;
  /** Questions asked of the page: rules of axe, and each of ours. */
  checks: number;
  controls: number;
  /** Findings that axe left open and that a person has looked at. */
  lookedOver: number;
}

/** Rules of axe whose answer depends on the width. */
const ofWidth = ['target-size', 'scrollable-region-focusable', 'meta-viewport'];

const desk = { width: 1280, height: 900 };
const telephone = { width: 320, height: 640 };
/** A page of paper, less its margins. */
const paper = { width: 680, height: 900 };

/** @param markup as the server sent it; null where it is not at hand @param whole false for a second look at a page seen before */
export async function checkPage(page: Page, markup: string | null, whole = true): Promise<CheckedPage> {
  const told: CheckedPage = {
    faults: [],
    facts: await page.evaluate<PageFacts>(pageFacts),
    checks: 0,
    controls: 0,
    lookedOver: 0,
  };
  const ask = async (where: string, question: string): Promise<void> => {
    told.checks += 1;
    told.faults.push(...(await page.evaluate<string[]>(question)).map((fault) => `${where}: ${fault}`));
  };
  const askAxe = async (where: string, rules?: readonly string[]): Promise<void> =>
    takeIn(told, where, await page.evaluate<AxeAnswer>(axeAnswer(rules)));
  told.faults.push(...factFaults(told.facts));
  told.checks += 6;
  if (markup !== null) {
    told.checks += 1;
    told.faults.push(...(await checkMarkup(markup)));
  }
  await page.evaluate(axe);
  await askAxe('at a desk');
  await ask('at a desk', sideways);
  if (!whole) return told;
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await ask('in forced colours', ownColours);
  await ask('with reduced motion', moves);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: null, media: 'print' });
  await page.setViewportSize(paper);
  await ask('on paper', onPaper);
  await ask('on paper', sideways);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(telephone);
  await askAxe('on a telephone', ofWidth);
  await ask('on a telephone', sideways);
  await ask('on a telephone', cutOff);
  await page.evaluate(moreSpace);
  await ask('with more space', sideways);
  await ask('with more space', cutOff);
  await page.evaluate(usualSpace);
  // What is published has a direction of its own, which the page around it does not change.
  await page.evaluate(`if (!document.querySelector('main [dir]')) document.documentElement.dir = 'rtl'`);
  await ask('from right to left', sideways);
  await page.evaluate(`document.documentElement.removeAttribute('dir')`);
  const { faults, controls } = await walkKeyboard(page);
  told.checks += controls;
  told.controls = controls;
  told.faults.push(...faults.map((fault) => `by keyboard: ${fault}`));
  await page.setViewportSize(desk);
  return told;
}

function takeIn(told: CheckedPage, where: string, { violations, incomplete, rules }: AxeAnswer): void {
  told.checks += rules;
  for (const { rule, help, places } of violations)
    told.faults.push(`${where}: ${rule}: ${help} (${places.slice(0, 3).join(' | ')})`);
  for (const { rule, help, places } of incomplete) {
    const open = notLookedAt(rule, places);
    told.lookedOver += places.length - open.length;
    if (open.length > 0)
      told.faults.push(`${where}: nobody has looked at ${rule}: ${help} (${open.slice(0, 3).join(' | ')})`);
  }
}

function factFaults({ title, lang, headings, hasErrors, outOfOrder, unnamedLanguages }: PageFacts): string[] {
  const isWelsh = lang === 'cy';
  const prefix = isWelsh ? 'Gwall: ' : 'Error: ';
  return [
    ...(title.trim() === '' ? ['it has no title'] : []),
    ...(lang === 'en' || isWelsh ? [] : [`its language is said to be ${lang}`]),
    ...(headings === 1 ? [] : [`it has ${headings} main headings`]),
    ...(title.startsWith(prefix) === hasErrors
      ? []
      : [`its title is ${title}, and errors are${hasErrors ? '' : ' not'} shown`]),
    ...outOfOrder.map((what) => `out of the order of the page: ${what}`),
    ...unnamedLanguages.map((what) => `in another direction, and its language is not said: ${what}`),
  ];
}
