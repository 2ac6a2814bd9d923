// The ways in which the gate looks at a page, as people say them.
import { inLanguages } from '../../phrases/language.ts';

const english = [
  '1280 pixels wide',
  '320 pixels wide',
  'forced colours',
  'reduced motion',
  'from right to left',
  'on paper',
  'more space between lines, words and letters',
  'by keyboard alone',
] as const;

const welsh: Readonly<Record<(typeof english)[number], string>> = {
  '1280 pixels wide': '1280 picsel o led',
  '320 pixels wide': '320 picsel o led',
  'forced colours': 'lliwiau gorfodol',
  'reduced motion': 'llai o symudiad',
  'from right to left': 'o’r dde i’r chwith',
  'on paper': 'ar bapur',
  'more space between lines, words and letters': 'mwy o le rhwng llinellau, geiriau a llythrennau',
  'by keyboard alone': 'â bysellfwrdd yn unig',
};

export const variants: readonly string[] = english;

export const variantNames = inLanguages<Readonly<Record<string, string>>>({
  en: Object.fromEntries(english.map((name) => [name, name])),
  cy: welsh,
});
