// The list of the formats of a publication: what each is called and for, how long and large it is, and how to have it.
import { html, type Html, type HtmlValue, joinHtml } from '../pages/html.ts';
import { tag } from '../pages/govuk/components.ts';
import type { Language } from '../phrases/language.ts';
import { type AutomaticFormat, automaticFormats } from './formats/format.ts';
import { formatNames } from './formats/format-names.ts';
import { fileSize, formatsWords, nameOfLanguage } from './formats-words.ts';
import type { Made, MadeFormat } from './making/made-format.ts';

export interface FormatsList {
  /** Address of the publication. */
  base: string;
  query: string;
  /** Of the text. */
  textLanguage: string;
  made: readonly MadeFormat[];
  language: Language;
  /** A person has recorded it: the voice of a computer is not offered. */
  isRecorded: boolean;
}

/** One line each, short enough to stand below a publication. */
export function shortFormatsView(list: FormatsList): Html {
  const { language, made, base, query } = list;
  return html`<ul class="govuk-list">
    ${offered(list).flatMap((format) => {
      const found = made.find((each) => each.format === format);
      if (found && found.state !== 'made') return [];
      const facts = found?.state === 'made' ? [measure(format, found, language)] : [];
      return html`<li>
        <a class="govuk-link" href="${base}/formats/${format}${query}"
          >${formatNames(language)[format].name}</a
        >
        ${facts.length > 0 && html` (${facts.join(', ')})`} ${format === 'audio' && computerRead(language)}
      </li>`;
    })}
  </ul>`;
}

export function formatsView(list: FormatsList): Html {
  return html`<ul class="dr-list">
    ${offered(list).map((format) => itemView(list, format))}
  </ul>`;
}

function offered({ isRecorded }: FormatsList): AutomaticFormat[] {
  return automaticFormats.filter((format) => format !== 'audio' || !isRecorded);
}

function itemView({ base, query, textLanguage, made, language }: FormatsList, format: AutomaticFormat): Html {
  const words = formatsWords(language);
  const { name, what } = formatNames(language)[format];
  const found = made.find((each) => each.format === format);
  const inWhich = nameOfLanguage(textLanguage, language);
  if (found && found.state !== 'made')
    return formatItem({
      ...{ name, href: null },
      about: [what, found.state === 'unavailable' ? words.cannotBeMade : words.beingSeenTo],
    });
  const facts = found
    ? [
        kindOf(format),
        fileSize(found.bytes),
        lengthOf(format, found, language),
        inWhich,
        words.madeOn(found.madeAt),
      ]
    : [kindOf(format), inWhich, words.whenAsked];
  return formatItem({
    ...{ name, href: `${base}/formats/${format}${query}` },
    about: [what, facts.filter((fact) => fact !== '').join(', ')],
    ...(format === 'audio' && { state: computerRead(language) }),
  });
}

export interface FormatItem {
  name: string;
  /** Null: it cannot be had. */
  href: string | null;
  about: readonly HtmlValue[];
  state?: Html;
}

export function formatItem({ name, href, about, state }: FormatItem): Html {
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      >${
        href === null
          ? html`<span class="dr-list__name">${name}</span>`
          : html`<a class="govuk-link dr-list__name" href="${href}">${name}</a>`
      }
      ${joinHtml(about.map((line) => html`<span class="dr-list__about">${line}</span>`))}</span
    >
    ${state && html`<span class="dr-list__state">${state}</span>`}
  </li>`;
}

export function computerRead(language: Language): Html {
  return tag({ text: formatsWords(language).computerRead, classes: 'govuk-tag--grey' });
}

/** What kind of file it is, as people know it. */
function kindOf(format: AutomaticFormat): string {
  switch (format) {
    case 'pdf':
    case 'large-print-18':
    case 'large-print-24':
      return 'PDF';
    case 'word':
      return 'DOCX';
    case 'text':
      return 'TXT';
    case 'braille-1':
    case 'braille-2':
      return 'BRF';
    case 'audio':
      return 'MP3';
  }
}

function lengthOf(format: AutomaticFormat, { pages, seconds }: Made, language: Language): string {
  const words = formatsWords(language);
  if (seconds !== null) return words.minutes(seconds);
  if (pages === null) return '';
  return format.startsWith('braille') ? words.braillePages(pages) : words.pages(pages);
}

function measure(format: AutomaticFormat, made: Made, language: Language): string {
  return [fileSize(made.bytes), lengthOf(format, made, language)].filter((part) => part !== '').join(', ');
}
