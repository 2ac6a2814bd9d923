// Evidence as pages show it: the list with how each piece stands, one piece, and what its finding said when it was taken.
import { characteristicName } from '../../law/index.ts';
import { summaryList, tag } from '../../pages/govuk/components.ts';
import { html, type Html, type HtmlValue } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { listed } from '../../phrases/list.ts';
import type { Analysis } from '../keeping/analysis.ts';
import {
  type Evidence,
  type EvidenceStanding,
  kindWords,
  needsLooking,
  standingWords,
  strengthWords,
} from './evidence.ts';
import { evidenceHref } from './evidence-place.ts';

const colours: Readonly<Record<EvidenceStanding, string>> = {
  current: 'govuk-tag--green',
  old: 'govuk-tag--yellow',
  'being-worked-out': 'govuk-tag--yellow',
  stale: 'govuk-tag--red',
  'cannot-be-worked-out': 'govuk-tag--red',
  gone: 'govuk-tag--red',
  kept: 'govuk-tag--grey',
};

export function standingTag({ standing }: Pick<Evidence, 'standing'>): Html {
  return tag({ text: standingWords[standing], classes: colours[standing] });
}

export function evidenceList(analysis: Pick<Analysis, 'id'>, pieces: readonly Evidence[]): Html {
  if (pieces.length === 0) return html`<p class="govuk-body">Nothing has been attached yet.</p>`;
  return linkList(
    pieces.map((piece) => ({
      name: `${piece.number}. ${piece.title}`,
      href: evidenceHref(analysis, `/${piece.id}`),
      about: [
        `${kindWords[piece.kind]}, as of ${dayName(piece.asOf)}. ${strengthWords[piece.strength]}`,
        piece.characteristics.length > 0 && forWhom(piece.characteristics),
        piece.finding !== null && piece.finding.snapshot.scope,
      ],
      state: standingTag(piece),
    })),
  );
}

export function forWhom(characteristics: readonly string[]): string {
  return characteristics.length === 0
    ? 'Everybody'
    : listed(characteristics.map((id) => characteristicName(id)));
}

/** One sentence over all of it; null where nothing has to be looked at. */
export function staleSentence(pieces: readonly Evidence[]): string | null {
  const numbers = pieces.filter(needsLooking).map(({ number }) => String(number));
  if (numbers.length === 0) return null;
  return numbers.length === 1
    ? `Evidence ${numbers[0]} has to be looked at: what it rests on has changed, or it is old.`
    : `Evidence ${listed(numbers)} have to be looked at: what they rest on has changed, or they are old.`;
}

export interface Names {
  /** By id. */
  people: ReadonlyMap<string, string>;
}

export function nameIn({ people }: Names, id: string): string {
  return people.get(id) ?? 'somebody whose name is not kept';
}

export function factsView(evidence: Evidence, names: Names, fileHref: string | null): Html {
  const { asOf, source, period, address, strength, strengthWhy, characteristics, goodUntil } = evidence;
  const { finding, file } = evidence;
  const rows: readonly (readonly [string, HtmlValue])[] = [
    ['What it shows', evidence.shows],
    ['What it is', kindWords[evidence.kind]],
    ['As of', dayName(asOf)],
    ['Strength', `${strengthWords[strength]}${strengthWhy === '' ? '' : `: ${strengthWhy}`}`],
    ['Whom it speaks of', forWhom(characteristics)],
    ['Made by', source],
    ['Time', period],
    ['Too old from', goodUntil === null ? '' : dayName(goodUntil)],
    [
      'Where it can be read',
      address === '' ? '' : html`<a class="govuk-link" href="${address}" rel="noreferrer">${address}</a>`,
    ],
    [
      'Document',
      file === null || fileHref === null
        ? ''
        : html`<a class="govuk-link" href="${fileHref}" download>${file.name}</a>
            <span class="dr-code">SHA-256 ${file.digest.slice(0, 12)}</span>`,
    ],
    [
      'Finding',
      finding &&
        html`<a class="govuk-link" href="/findings/${finding.id}">What it says now</a>. Taken from version
          ${finding.version}, receipt <span class="dr-code">${finding.receiptDigest.slice(0, 12)}</span>`,
    ],
    [
      'Snapshot',
      finding && html`<span class="dr-code">SHA-256 ${finding.snapshotDigest.slice(0, 12)}</span>`,
    ],
    ['Attached', `${dayOf(new Date(evidence.attachedAt))} by ${nameIn(names, evidence.attachedBy)}`],
  ];
  return summaryList({
    rows: rows
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key, value]) => ({ key: { text: key }, value: { html: html`${value}` } })),
  });
}
