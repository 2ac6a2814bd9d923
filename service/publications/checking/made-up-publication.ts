// Documents for tests of the checks: as little of one as a check needs.
import type { BlockContent, Inline, LanguageTag, PublicationDocument } from '../document/document.ts';
import { checkDocument } from './check-document.ts';
import { type CheckContext, plainContext } from './check-context.ts';
import type { Finding } from './finding.ts';

export const testDay = '2026-11-22';

export function publicationOf(
  blocks: readonly (BlockContent & { language?: LanguageTag })[],
  more: Partial<PublicationDocument> = {},
): PublicationDocument {
  return {
    title: 'Equality in Fellshire',
    language: 'en-GB',
    summary: 'What we do.',
    blocks: blocks.map((block, at) => ({ ...block, id: `b${at + 1}` })),
    ...more,
  };
}

export function words(text: string): Inline[] {
  return [{ kind: 'text', text }];
}

export function paragraph(text: string): BlockContent {
  return { kind: 'paragraph', content: words(text) };
}

export function heading(text: string, level: 2 | 3 | 4 = 2): BlockContent {
  return { kind: 'heading', level, content: words(text) };
}

export function list(...items: readonly string[]): BlockContent {
  return { kind: 'list', ordered: false, items: items.map((item) => ({ content: words(item) })) };
}

/** A sentence with a link in it. */
export function linked(text: string, href: string): BlockContent {
  const link: Inline = { kind: 'link', href, content: [{ kind: 'text', text }] };
  return { kind: 'paragraph', content: [...words('See '), link, ...words('.')] };
}

export function picture(alt: string, more: { decorative?: boolean; caption?: string } = {}): BlockContent {
  return { kind: 'figure', image: 'a'.repeat(64), alt, decorative: false, caption: '', ...more };
}

/** What the checks find in these blocks. */
export function findingsOf(
  blocks: readonly (BlockContent & { language?: LanguageTag })[],
  context: Partial<CheckContext> = {},
): Finding[] {
  return checkDocument(publicationOf(blocks), plainContext(testDay, context));
}

/** `stops empty-list b2`, one for each finding. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ severity, check, block }) => `${severity} ${check} ${block ?? '–'}`);
}

/** The findings of one check. */
export function ofCheck(findings: readonly Finding[], check: string): Finding[] {
  return findings.filter((finding) => finding.check === check);
}
