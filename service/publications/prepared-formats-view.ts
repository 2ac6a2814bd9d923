// What the public sees of formats that people have made: an entry in the list, Easy Read, a film, a recording.
import { attributes, html, type Html } from '../pages/html.ts';
import { insetText } from '../pages/govuk/components.ts';
import type { Language } from '../phrases/language.ts';
import { formatNames } from './formats/format-names.ts';
import { formatItem } from './formats-view.ts';
import { fileSize } from './formats-words.ts';
import { clockTime } from './prepared/film-form.ts';
import type {
  EasyReadContent,
  FilmContent,
  Prepared,
  PreparedFile,
  RecordingContent,
} from './prepared/prepared-format.ts';
import { preparedWords } from './prepared-words.ts';

export interface ShownPrepared {
  prepared: Prepared;
  /** Address of the publication. */
  base: string;
  query: string;
  title: string;
  /** The version that is read. */
  number: number;
  language: Language;
}

export function preparedItem({ prepared, base, query, number, language }: ShownPrepared): Html {
  const words = preparedWords(language);
  const { format, readyAt, fromVersion, files } = prepared;
  const main = mainFile(files);
  const facts = [
    readyAt ? words.ready(readyAt) : '',
    main === undefined ? '' : fileSize(main.bytes),
    main?.seconds == null ? '' : words.minutes(main.seconds),
  ];
  const stale = fromVersion < number ? words.staleShort(fromVersion) : null;
  return formatItem({
    name: formatNames(language)[format].name,
    href: `${base}/formats/${format}${query}`,
    about: [formatNames(language)[format].what, facts.filter((fact) => fact !== '').join(', '), stale],
  });
}

export function mainFile(files: readonly PreparedFile[]): PreparedFile | undefined {
  return files.find(({ kind }) => kind === 'film' || kind === 'sound');
}

/** What a reader must know first: it was made from an earlier version. */
export function staleView({ prepared, base, number, language }: ShownPrepared): Html | null {
  const words = preparedWords(language);
  if (prepared.fromVersion >= number) return null;
  return insetText({
    html: html`<p class="govuk-body">${words.stale(prepared.fromVersion, number)}</p>
      <p class="govuk-body"><a class="govuk-link" href="${base}">${words.readThisVersion}</a></p>`,
  });
}

export function easyReadView(shown: ShownPrepared, content: EasyReadContent): Html {
  const { base, query, prepared, language } = shown;
  const words = preparedWords(language);
  return html`<h1 class="govuk-heading-xl" lang="${prepared.language}">${content.title}</h1>
    ${staleView(shown)}
    <div lang="${prepared.language}">
      ${content.pairs.map(
        ({ text, picture, alt }) =>
          html`<div class="dr-easy-read">
            ${
              picture !== null &&
              html`<img
                class="dr-easy-read__picture"
                src="${fileAddress(shown, picture)}"
                alt="${alt}"
                loading="lazy"
              />`
            }
            <p class="dr-easy-read__words">${text}</p>
          </div>`,
      )}
    </div>
    <p class="govuk-body">${words.together(content.group, content.people, content.day)}</p>
    <p class="govuk-body dr-no-print">
      <a class="govuk-link" href="${base}/formats/easy-read/pdf${query}">${words.asPdf}</a>
    </p>`;
}

export function filmView(shown: ShownPrepared, content: FilmContent, at: number): Html {
  const { base, query, prepared, title, language } = shown;
  const words = preparedWords(language);
  const film = mainFile(prepared.files);
  const captions = prepared.files.find(({ kind }) => kind === 'captions');
  if (!film) return html``;
  const source = `${fileAddress(shown, film.sha256)}${at > 0 ? `#t=${at}` : ''}`;
  const join = query === '' ? '?' : `${query}&`;
  return html`<h1 class="govuk-heading-l">${words.film(title)}</h1>
    ${staleView(shown)}
    <video
      class="dr-player"
      ${attributes({ id: 'film', controls: true, preload: 'metadata', src: source, 'aria-label': words.film(title) })}
    >
      ${captions && html`<track kind="captions" srclang="${prepared.language}" label="${words.captions}" src="${fileAddress(shown, captions.sha256)}" default />`}
    </video>
    <p class="govuk-body">
      ${content.signedBy !== '' && words.signedBy(content.signedBy)}
      ${film.seconds !== null && words.minutes(film.seconds)}
    </p>
    ${
      content.cues.length > 0 &&
      html`<h2 class="govuk-heading-m">${words.sections}</h2>
        <ul class="govuk-list">
          ${content.cues.map(
            ({ at: second, heading }) =>
              html`<li>
                <a class="govuk-link" href="${base}/formats/bsl${join}at=${Math.floor(second)}#film"
                  >${clockTime(second)} ${heading}</a
                >
              </li>`,
          )}
        </ul>`
    }
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="${fileAddress(shown, film.sha256)}" ${attributes({ download: true })}
          >${words.downloadFilm(fileSize(film.bytes))}</a
        >
      </li>
      ${captions && html`<li><a class="govuk-link" href="${fileAddress(shown, captions.sha256)}" ${attributes({ download: true })}>${words.downloadCaptions}</a></li>`}
    </ul>
    <h2 class="govuk-heading-m">${words.transcript}</h2>
    <div lang="${prepared.language}">${paragraphsOf(content.transcript)}</div>`;
}

export function recordingView(shown: ShownPrepared, content: RecordingContent, text: Html): Html {
  const { prepared, title, language } = shown;
  const words = preparedWords(language);
  const sound = mainFile(prepared.files);
  if (!sound) return html``;
  const source = fileAddress(shown, sound.sha256);
  return html`<h1 class="govuk-heading-l">${words.recording(title)}</h1>
    ${staleView(shown)}
    <p class="govuk-body">
      ${words.readBy(content.reader, content.day)} ${sound.seconds !== null && words.minutes(sound.seconds)}
    </p>
    <audio
      class="dr-player"
      ${attributes({ controls: true, preload: 'metadata', src: source, 'aria-label': words.recording(title) })}
    ></audio>
    <p class="govuk-body">
      <a class="govuk-link" href="${source}" ${attributes({ download: true })}
        >${words.downloadRecording(fileSize(sound.bytes))}</a
      >
    </p>
    <h2 class="govuk-heading-m">${words.theText}</h2>
    ${text}`;
}

function fileAddress({ base, prepared, query }: ShownPrepared, digest: string): string {
  return `${base}/formats/${prepared.format}/files/${digest}${query}`;
}

function paragraphsOf(text: string): Html[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => html`<p class="govuk-body">${part}</p>`);
}
