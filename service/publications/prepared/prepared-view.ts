// The desk's pages of formats that people make: what there is beside a publication, and one of them with its form and its steps.
import { button, insetText, tag, warningText } from '../../pages/govuk/components.ts';
import { type FormState, textField } from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import { linkList } from '../../pages/link-list.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { type PreparedFormat, preparedFormats } from '../formats/format.ts';
import { formatNames } from '../formats/format-names.ts';
import { easyReadForm, typedEasyRead } from './easy-read-form.ts';
import { filmForm, recordingForm, typedFilm, typedRecording } from './film-form.ts';
import { preparedChecks } from './prepared-checks.ts';
import { type DeskPrepared, type PreparedState, preparedStateWords } from './prepared-format.ts';

const names = formatNames('en');
/** As it stands in "Ask for … of version 2". */
const asked: Readonly<Record<PreparedFormat, string>> = {
  'easy-read': 'an Easy Read edition',
  bsl: 'a sign language film',
  recording: 'a recording',
};
const colours: Readonly<Record<PreparedState, string>> = {
  asked: 'govuk-tag--yellow',
  'with-maker': 'govuk-tag--blue',
  'to-check': 'govuk-tag--purple',
  ready: 'govuk-tag--green',
  replaced: 'govuk-tag--grey',
  withdrawn: 'govuk-tag--grey',
};

export function stateOf(state: PreparedState): Html {
  return tag({ text: preparedStateWords[state], classes: colours[state] });
}

export interface PreparedList {
  base: string;
  title: string;
  prepared: readonly DeskPrepared[];
  /** The version that a new one would be made from. */
  latest: number;
  mayPrepare: boolean;
}

export function preparedListView({ base, prepared, latest, mayPrepare }: PreparedList): Html {
  const isUnderWay = (format: PreparedFormat) =>
    prepared.some(
      (each) => each.format === format && ['asked', 'with-maker', 'to-check'].includes(each.state),
    );
  return html`${preparedFormats.map((format) => {
    const own = prepared.filter((each) => each.format === format);
    return html`<h2 class="govuk-heading-m">${names[format].name}</h2>
      <p class="govuk-body">${names[format].what}</p>
      ${own.length === 0 ? html`<p class="govuk-body">There is none.</p>` : linkList(own.map((each) => listed(base, each, latest)))}
      ${
        mayPrepare &&
        !isUnderWay(format) &&
        html`<form method="post" action="${base}/prepared">
          <input type="hidden" name="format" value="${format}" />
          ${button({ text: `Ask for ${asked[format]} of version ${latest}`, classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
      }`;
  })}`;
}

function listed(base: string, each: DeskPrepared, latest: number) {
  const { id, format, fromVersion, state, maker, due, readyAt } = each;
  return {
    name: `${names[format].name}, made from version ${fromVersion}`,
    href: `${base}/prepared/${id}`,
    about: [
      maker === '' ? null : `By ${maker}${due === null ? '' : `, due ${dayName(due)}`}`,
      readyAt && `Ready since ${dayOf(readyAt)}`,
      state === 'ready' && fromVersion < latest
        ? `There is a version ${latest}: the public is told that this was made from version ${fromVersion}`
        : null,
    ],
    state: stateOf(state),
  };
}

export interface PreparedPage {
  base: string;
  prepared: DeskPrepared;
  state: FormState | null;
  mayPrepare: boolean;
  /** Whoever asks has sent it: somebody else checks. */
  isOwn: boolean;
}

export function preparedPageView(given: PreparedPage): Html {
  const { base, prepared, mayPrepare } = given;
  const { format, fromVersion, state, maker, due } = prepared;
  const isOpen = state === 'asked' || state === 'with-maker';
  return html`<span class="govuk-caption-l">Made from version ${fromVersion}</span>
    <h1 class="govuk-heading-l">${names[format].name}</h1>
    <p class="govuk-body">
      ${stateOf(state)} ${maker !== '' && `By ${maker}`}${due !== null && `, due ${dayName(due)}`}
    </p>
    ${checksView(prepared)} ${filesView(base, prepared)}
    ${isOpen && mayPrepare && html`${giveView(base, prepared)} ${contentView(given)} ${sendView(base, prepared)}`}
    ${state === 'to-check' && mayPrepare && decideView(given)}
    ${state === 'ready' && mayPrepare && withdrawView(base, prepared)}`;
}

function checksView(prepared: DeskPrepared): Html | null {
  if (prepared.state === 'replaced' || prepared.state === 'withdrawn') return null;
  const { problems, advice } = preparedChecks(prepared);
  const list = (lines: readonly string[]) =>
    html`<ul class="govuk-list govuk-list--bullet">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  return html`<h2 class="govuk-heading-m">Checks</h2>
    ${
      problems.length === 0
        ? html`<p class="govuk-body">Everything that must be there is there.</p>`
        : html`<p class="govuk-body">To be mended before somebody else checks it:</p>
            ${list(problems)}`
    }
    ${
      advice.length > 0 &&
      html`<p class="govuk-body">To think about:</p>
        ${list(advice)}`
    }`;
}

function filesView(base: string, { id, files, format }: DeskPrepared): Html | null {
  if (format === 'easy-read' || files.length === 0) return null;
  const at = (digest: string) => `${base}/prepared/${id}/files/${digest}`;
  const film = files.find(({ kind }) => kind === 'film');
  const captions = files.find(({ kind }) => kind === 'captions');
  const sound = files.find(({ kind }) => kind === 'sound');
  return html`<h2 class="govuk-heading-m">What was sent</h2>
    ${
      film &&
      html`<video
        class="dr-player"
        ${attributes({ controls: true, preload: 'metadata', src: at(film.sha256) })}
      >
        ${captions && html`<track kind="captions" srclang="en" label="English" src="${at(captions.sha256)}" default />`}
      </video>`
    }
    ${sound && html`<audio class="dr-player" ${attributes({ controls: true, preload: 'metadata', src: at(sound.sha256) })}></audio>`}
    ${!film && captions && html`<p class="govuk-body">Captions are there.</p>`}`;
}

function giveView(base: string, { id, maker, due }: DeskPrepared): Html {
  const state = { form: FormFields.from({ maker, due: due ?? '' }), problems: [] };
  return html`<h2 class="govuk-heading-m">Who makes it</h2>
    <form method="post" action="${base}/prepared/${id}/give">
      ${textField(state, { name: 'maker', label: 'Who makes it', hint: 'For colleagues alone.' })}
      ${textField(state, { name: 'due', label: 'By when', hint: 'Such as 2026-11-30.', classes: 'govuk-input--width-10' })}
      ${button({ text: 'Save who makes it', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`;
}

function contentView({ base, prepared, state }: PreparedPage): Html {
  const { id, files } = prepared;
  const at = (digest: string) => `${base}/prepared/${id}/files/${digest}`;
  const shown = (typed: FormFields): FormState => state ?? { form: typed, problems: [] };
  const fields = () => {
    switch (prepared.format) {
      case 'easy-read':
        return easyReadForm(shown(typedEasyRead(prepared.content)), prepared.content, at);
      case 'bsl':
        return filmForm(shown(typedFilm(prepared.content)), files);
      case 'recording':
        return recordingForm(shown(typedRecording(prepared.content)), files);
    }
  };
  return html`<h2 class="govuk-heading-m">${names[prepared.format].name}</h2>
    <form method="post" action="${base}/prepared/${id}/content" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="edition" value="${prepared.edition}" />
      ${fields()} ${button({ text: 'Save', preventDoubleClick: true })}
    </form>`;
}

function sendView(base: string, prepared: DeskPrepared): Html {
  if (preparedChecks(prepared).problems.length > 0) return html``;
  return html`<form method="post" action="${base}/prepared/${prepared.id}/send">
    ${button({ text: 'Send it to be checked by somebody else', preventDoubleClick: true })}
  </form>`;
}

function decideView({ base, prepared, isOwn }: PreparedPage): Html {
  if (isOwn) return insetText({ text: 'You sent it. Somebody else checks it.' });
  const at = `${base}/prepared/${prepared.id}/check`;
  return html`${warningText({
      iconFallbackText: 'Warning',
      text: `Once it is ready the public sees it as soon as version ${prepared.fromVersion} is published.`,
    })}
    ${prepared.format === 'easy-read' && easyReadReading(base, prepared)}
    <form method="post" action="${at}">
      <input type="hidden" name="decision" value="ready" />
      ${button({ text: 'It is ready', preventDoubleClick: true })}
    </form>
    <form method="post" action="${at}">
      <input type="hidden" name="decision" value="back" />
      ${button({ text: 'Send it back', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`;
}

function easyReadReading(base: string, prepared: Extract<DeskPrepared, { format: 'easy-read' }>): Html {
  return html`<h2 class="govuk-heading-m">${prepared.content.title}</h2>
    ${prepared.content.pairs.map(
      ({ text, picture, alt }) =>
        html`<div class="dr-easy-read">
          ${
            picture !== null &&
            html`<img
              class="dr-easy-read__picture"
              src="${base}/prepared/${prepared.id}/files/${picture}"
              alt="${alt}"
            />`
          }
          <p class="dr-easy-read__words">${text}</p>
        </div>`,
    )}`;
}

function withdrawView(base: string, { id }: DeskPrepared): Html {
  return html`<form method="post" action="${base}/prepared/${id}/withdraw">
    ${button({ text: 'Take it from the public', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`;
}
