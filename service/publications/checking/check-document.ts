// Everything that is looked at in a document before it goes out, in one list: what stops it first.
import type { PublicationDocument } from '../document/document.ts';
import type { CheckContext } from './check-context.ts';
import { checkDates } from './check-dates.ts';
import { checkFigures } from './check-figures.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLaw } from './check-law.ts';
import { checkLetters } from './check-letters.ts';
import { checkLinks } from './check-links.ts';
import { checkLists } from './check-lists.ts';
import { checkPersonal } from './check-personal.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReading } from './check-reading.ts';
import { checkSpelling } from './check-spelling.ts';
import type { Finding } from './finding.ts';

const checks: readonly ((document: PublicationDocument, context: CheckContext) => Finding[])[] = [
  checkHeadings,
  checkLists,
  checkFigures,
  checkLinks,
  checkLetters,
  checkLaw,
  checkSpelling,
  checkPlaceholders,
  checkDates,
  checkPersonal,
  checkReading,
];

/** In the order of the document within each of the two; nothing is changed and nothing is fetched. */
export function checkDocument(document: PublicationDocument, context: CheckContext): Finding[] {
  const found = checks.flatMap((check) => check(document, context));
  const order = new Map(document.blocks.map(({ id }, at) => [id, at]));
  const place = ({ block }: Finding) => (block === null ? -1 : (order.get(block) ?? -1));
  const rank = ({ severity }: Finding) => (severity === 'stops' ? 0 : 1);
  return found.toSorted((one, other) => rank(one) - rank(other) || place(one) - place(other));
}

/** Whether anything has to be mended first. */
export function isStopped(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'stops');
}
