// The parts of the page of a publication: what it is, how it stands, its text, what has changed, whom to ask and how to check it.
import { html, type Html } from '../pages/html.ts';
import { insetText, tag, warningText } from '../pages/govuk/components.ts';
import { dayName } from '../phrases/day.ts';
import type { Language } from '../phrases/language.ts';
import type { LanguageTag } from './document/document.ts';
import type { ResolvedDocument } from './document/resolved-document.ts';
import { renderDocumentHtml } from './formats/render-document-html.ts';
import type { PublishedDocument, PublishedPublication, PublishedVersion } from './life/publication.ts';
import { publicationWords } from './publication-words.ts';

/** Everything that the page of one version is made of. */
export interface ShownPublication extends PublishedDocument {
  language: Language;
  resolved: ResolvedDocument;
  /** Every version that can be read, the newest first. */
  versions: readonly PublishedVersion[];
  /** Languages in which it can be read beside the one it was written in. */
  translations: readonly LanguageTag[];
  /** What others add: formats, other languages, asking for another format. */
  sections: readonly (Html | null)[];
}

/** Since which day it was there, whether it was corrected, and by whom it is. */
export function factsView({ publication, version, versions, language }: ShownPublication): Html {
  const words = publicationWords(language);
  const { slug, firstPublishedAt, inForce, bodyName } = publication;
  const day = (date: string | null) => (date === null ? null : dayName(date, language));
  const corrected = versions.find((each) => each.correction && each.number <= version.number);
  const more = versions.length > 1;
  return html`<ul class="govuk-list">
    ${bodyName && html`<li>${words.by} ${bodyName}</li>`}
    <li>${words.publishedOn(firstPublishedAt)}</li>
    ${version.number > 1 && html`<li>${words.updatedOn(version.publishedAt)}</li>`}
    ${
      corrected &&
      html`<li>
        <a class="govuk-link" href="/corrections#${correctionId(slug, corrected.number)}"
          >${words.correctedOn(corrected.publishedAt)}</a
        >
      </li>`
    }
    <li>
      ${words.version(version.number)}${
        more && html`, <a class="govuk-link" href="/publications/${slug}/versions">${words.allVersions}</a>`
      }
    </li>
    ${(inForce.from ?? inForce.until) !== null && html`<li>${words.inForce(day(inForce.from), day(inForce.until))}</li>`}
    ${
      version.number === publication.currentNumber &&
      html`<li class="dr-no-print">
        <a class="govuk-link" href="/publications/${slug}/formats">${words.otherFormats}</a>
      </li>`
    }
  </ul>`;
}

/** The same place of the log, wherever it is pointed at from. */
export function correctionId(slug: string, number: number): string {
  return `${slug}-${number}`;
}

/** What a reader must know before they read on. */
export function standingView(shown: ShownPublication): Html {
  const { publication, version, language } = shown;
  const words = publicationWords(language);
  const { withdrawn, replacedBy } = publication;
  const isNow = version.number === publication.currentNumber;
  return html`${publication.demonstration && insetText({ text: words.madeUp })}
  ${isNow && withdrawn && withdrawnView(publication, language)}
  ${isNow && !withdrawn && replacedBy && insetText({ html: replacementView(publication, language) })}
  ${!isNow && olderView(shown)}
  ${version.own && insetText({ text: words.own(version.own.did, version.own.why) })}`;
}

export function withdrawnView(publication: PublishedPublication, language: Language): Html | null {
  const words = publicationWords(language);
  const { withdrawn, replacedBy } = publication;
  if (!withdrawn) return null;
  return html`<p>${tag({ text: words.withdrawn, classes: 'govuk-tag--red' })}</p>
    <p class="govuk-body">
      ${words.withdrawnOn(withdrawn.at)}. ${withdrawn.text === 'hidden' ? words.textHidden : words.textStays}
    </p>
    <h2 class="govuk-heading-m">${words.why}</h2>
    <p class="govuk-body" lang="${publication.language}">${withdrawn.why}</p>
    ${replacedBy && html`<p class="govuk-body">${replacementView(publication, language)}</p>`}`;
}

function replacementView({ replacedBy }: PublishedPublication, language: Language): Html {
  if (!replacedBy) return html``;
  const { slug, title } = replacedBy;
  return html`${publicationWords(language).replacedBy}:
    <a class="govuk-link" href="/publications/${slug}">${title}</a>`;
}

/** What stands over a version that is no longer the one to read. */
function olderView({ publication, version, versions, language }: ShownPublication): Html {
  const words = publicationWords(language);
  const { slug, currentNumber } = publication;
  const wrong = versions.find(
    ({ number, correction }) => correction && correction.since <= version.number && number > version.number,
  );
  return html`${
    wrong &&
    warningText({
      iconFallbackText: words.warning,
      html: html`${words.wrongVersion}
        <a class="govuk-link" href="/corrections#${correctionId(slug, wrong.number)}"
          >${words.seeCorrection}</a
        >`,
    })
  }
  ${
    version.endedAt &&
    insetText({
      html: html`<p class="govuk-body">${words.noLonger(version.endedAt)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/publications/${slug}">${words.seeLatest(currentNumber)}</a>
        </p>`,
    })
  }`;
}

export function textView({ resolved }: ShownPublication): Html {
  return renderDocumentHtml(resolved, { headingLevel: 2 });
}

/** Everything below the text. */
export function belowView(shown: ShownPublication): Html {
  return html`<div class="dr-below">
    ${shown.sections} ${changesView(shown)} ${contactView(shown)} ${checkView(shown)}
  </div>`;
}

/** Each version with what it changed; nothing where there is but one. */
function changesView({ publication, version, versions, language }: ShownPublication): Html | null {
  const words = publicationWords(language);
  const until = versions.filter(({ number }) => number <= version.number);
  if (until.length < 2) return null;
  return html`<h2 class="govuk-heading-m" id="what-changed">${words.whatChanged}</h2>
    <ul class="dr-list">
      ${until.map((each) => html`<li class="dr-list__item">${changeView(publication, each, language)}</li>`)}
    </ul>`;
}

/** One line of what changed when; the first version says that it was the first. */
export function changeView(
  { slug, language: written }: PublishedPublication,
  { number, publishedAt, changeNote, correction }: PublishedVersion,
  language: Language,
): Html {
  const words = publicationWords(language);
  return html`<span class="dr-list__words"
    ><a class="govuk-link dr-list__name" href="/publications/${slug}/versions/${number}"
      >${words.version(number)}</a
    >
    <span class="dr-list__about">${words.publishedOn(publishedAt)}</span>
    <span class="dr-list__about" lang="${changeNote ? written : language}"
      >${changeNote || words.firstVersion}</span
    >
    ${
      correction &&
      html`<span class="dr-list__about"
        ><a class="govuk-link" href="/corrections#${correctionId(slug, number)}">${words.correction}</a></span
      >`
    }</span
  >`;
}

function contactView({ resolved, publication, language }: ShownPublication): Html {
  const words = publicationWords(language);
  const { contact, address } = resolved.imprint;
  return html`<h2 class="govuk-heading-m">${words.contact}</h2>
    ${
      contact.length > 0 &&
      html`<p class="govuk-body">${words.contactNow}</p>
        <ul class="govuk-list">
          ${contact.map((line) => html`<li>${lineOfContact(line)}</li>`)}
        </ul>`
    }
    <p class="govuk-body">${words.addressStays} <span class="dr-code">${address}</span></p>
    <ul class="govuk-list dr-no-print">
      <li>
        <a class="govuk-link" href="/follow?publication=${publication.slug}">${words.followThis}</a>
      </li>
      <li><a class="govuk-link" href="/publications/${publication.slug}/feed.atom">${words.feed}</a></li>
    </ul>`;
}

/** An address for letters can be written to at once. */
function lineOfContact(line: string): Html {
  const mail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(line);
  return mail ? html`<a class="govuk-link" href="mailto:${line}">${line}</a>` : html`${line}`;
}

function checkView({ publication, version, language }: ShownPublication): Html {
  const words = publicationWords(language);
  return html`<h2 class="govuk-heading-m">${words.seal}</h2>
    <p class="govuk-body">${words.sealAbout}</p>
    <p class="govuk-body"><span class="dr-code">${version.digest}</span></p>
    <p class="govuk-body dr-no-print">
      <a class="govuk-link" href="/publications/${publication.slug}/versions/${version.number}/record.json"
        >${words.record}</a
      >
    </p>`;
}
