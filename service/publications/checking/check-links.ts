// Links: words that say where they lead, addresses that are addresses, pages of this site that there are.
import type { Block, Link, PublicationDocument } from '../document/document.ts';
import { problemOfAddress } from '../document/link-address.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { contentsOf, textOf } from './passage.ts';

interface PlacedLink {
  block: string;
  href: string;
  words: string;
}

export function checkLinks(document: PublicationDocument, context: CheckContext): Finding[] {
  const links = document.blocks.flatMap(linksOf);
  return [
    ...links.flatMap((link) => [...wordFindings(link), ...addressFindings(link, context)]),
    ...sameWords(links),
    ...document.blocks.flatMap(leadsNowhere),
  ];
}

/** Addresses of other sites, for the operator to have asked whether they answer. */
export function outsideLinks({ blocks }: PublicationDocument): string[] {
  const all = blocks.flatMap(linksOf).map(({ href }) => href);
  return [...new Set(all.filter((href) => /^https?:/i.test(href)))];
}

function linksOf(block: Block): PlacedLink[] {
  return contentsOf(block).flatMap((content) =>
    content
      .filter((inline): inline is Link => inline.kind === 'link')
      .map(({ href, content: runs }) => ({ block: block.id, href, words: textOf(runs).trim() })),
  );
}

const empty =
  /^(click( here)?|here|this|this (link|page|website|document)|link|more|read more|find out more|learn more|see more|more info(rmation)?|continue|details|download|website|page|go)\.?$/i;

function wordFindings({ block, words, href }: PlacedLink): Finding[] {
  if (words === '')
    return [stops('link-without-words', block, `A link to ${href} has no words.`, 'Say where it leads.')];
  if (empty.test(words) || /\bclick here\b/i.test(words))
    return [
      look(
        'link-words',
        block,
        `A link is called ${shown(words)}, which says nothing to somebody who hears the links of a page by themselves.`,
        'Call it by what it leads to.',
      ),
    ];
  if (/^(https?:\/\/|www\.)/i.test(words))
    return [
      look(
        'bare-address',
        block,
        `A link is called ${shown(words, 60)}, which is read out sign by sign.`,
        'Call it by what it leads to. On paper the address is printed beside it.',
      ),
    ];
  return [];
}

function addressFindings({ block, href, words }: PlacedLink, context: CheckContext): Finding[] {
  const wrong = problemOfAddress(href);
  if (wrong !== null) return [stops('link-address', block, wrong, 'Put the address right.')];
  if (href.startsWith('/')) {
    const path = href.replace(/[?#].*$/, '');
    if (context.pageExists(path)) return [];
    const seen = `The link ${shown(words)} leads to ${path}, and this site has no such page.`;
    return [stops('link-nowhere', block, seen, 'Put the address right, or take the link out.')];
  }
  if (context.deadLinks.has(href))
    return [
      look(
        'link-dead',
        block,
        `${href} did not answer when it was last asked.`,
        'Look whether it has moved.',
      ),
    ];
  if (!/^http:/i.test(href)) return [];
  return [
    look(
      'link-not-safe',
      block,
      `The link ${shown(words)} begins with http://, so that others can read and change what is sent.`,
      'Write https://, where the other site has it.',
    ),
  ];
}

function sameWords(links: readonly PlacedLink[]): Finding[] {
  const first = new Map<string, string>();
  return links.flatMap(({ block, words, href }) => {
    const key = words.toLowerCase();
    const other = first.get(key);
    if (other === undefined) first.set(key, href);
    if (other === undefined || other === href || empty.test(words) || words === '') return [];
    const seen = `Two links are called ${shown(words)} and lead to different places: ${other} and ${href}.`;
    return [look('links-alike', block, seen, 'Say in each where it leads.')];
  });
}

/** “Read more about the Equality Act.” with nothing to follow. */
function leadsNowhere(block: Block): Finding[] {
  return contentsOf(block).flatMap((content) => {
    const text = textOf(content).trim();
    const invites = /^(read|find out|see|learn) more\b|\b(our|the|this) online form\b/i.test(text);
    if (!invites || content.some(({ kind }) => kind === 'link')) return [];
    const seen = `${shown(text)} sends readers somewhere and has no link.`;
    return [look('link-missing', block.id, seen, 'Make the words a link, or say where to go.')];
  });
}
