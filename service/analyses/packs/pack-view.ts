// Shows a pack as it was frozen: of what it is, the dissent first, every answer, what it rests on, what was said, what is missing.
import { html, type Html, joinHtml } from '../../pages/html.ts';
import { summaryList } from '../../pages/govuk/components.ts';
import { dayOf } from '../../phrases/day.ts';
import { roleName } from '../../people/index.ts';
import { remarkKinds, remarkWords } from '../remarks/remark.ts';
import { answersView } from './pack-answers-view.ts';
import { evidenceView } from './pack-evidence-view.ts';
import type { PackContent, PackEntry, PackPart, PackValue } from './pack.ts';
import { listIn, textIn, thing, thingIn } from './read-value.ts';

/** What stands in a pack in the order in which it is read. */
export const shownParts: readonly { part: PackPart; heading: string; none: string }[] = [
  { part: 'about', heading: 'What was put to decision', none: '' },
  {
    part: 'dissent',
    heading: 'Dissent and open challenges',
    none: 'There is no dissent, and every challenge was settled.',
  },
  { part: 'gaps', heading: 'What is not complete', none: 'Nothing that the questions ask for is missing.' },
  { part: 'answers', heading: 'The analysis', none: 'Nothing was asked.' },
  { part: 'evidence', heading: 'Evidence', none: 'No evidence was attached.' },
  { part: 'engagement', heading: 'Engagement', none: 'No engagement was recorded.' },
  { part: 'advice', heading: 'Advice', none: 'Nobody from outside was asked for advice.' },
  { part: 'actions', heading: 'Actions', none: 'No action was promised.' },
  { part: 'documents', heading: 'Files', none: 'There are no files.' },
  { part: 'remarks', heading: 'What was said in review', none: 'Nothing was said in review.' },
  { part: 'timeline', heading: 'How it came about', none: 'Nothing was recorded.' },
];

export function packView({ parts }: PackContent): Html {
  return joinHtml(
    shownParts.map(
      ({ part, heading, none }) =>
        html`<section data-part="${part}" aria-labelledby="part-${part}">
          <h2 class="govuk-heading-m" id="part-${part}">${heading}</h2>
          ${parts[part].length === 0 ? html`<p class="govuk-body">${none}</p>` : shown(part, parts[part])}
        </section>`,
    ),
  );
}

function shown(part: PackPart, entries: readonly PackEntry[]): Html {
  if (part === 'about') return aboutView(entries);
  if (part === 'answers') return answersView(entries);
  if (part === 'evidence') return evidenceView(entries);
  const lines = entries.map(
    ({ id, content }) =>
      html`<li class="dr-list__item" data-entry="${id}">
        <span class="dr-list__words">${entryView(part, content)}</span>
      </li>`,
  );
  return html`<ul class="govuk-list dr-list">
    ${lines}
  </ul>`;
}

type Content = PackEntry['content'];

function entryView(part: PackPart, content: Content): Html {
  if (part === 'remarks') return remarkView(content);
  if (part === 'dissent')
    return html`${remarkView(content)}
    ${listIn(content, 'answered').map((one) => html`<span class="dr-list__about">Answer: ${remarkView(thing(one))}</span>`)}`;
  if (part === 'timeline')
    return html`<strong>${textIn(content, 'words')}</strong> ${about(`${momentOf(content)}${by(content)}`)}`;
  if (part === 'documents')
    return html`<strong>${textIn(content, 'name')}</strong> ${about(textIn(content, 'what'))}
      ${about(`${textIn(content, 'bytes')} bytes, SHA-256 ${textIn(content, 'digest')}`)}`;
  if (part === 'gaps') return html`${textIn(content, 'sentence')}`;
  if (part === 'actions')
    return html`<strong>${textIn(content, 'title')}</strong> ${about(textIn(content, 'because'))}
      ${about(`${timing(content)} Due ${textIn(content, 'due') || 'on no day yet'}. ${textIn(content, 'state')}. ${personName(thingIn(content, 'owner'))}`)}`;
  return part === 'engagement' ? engagementView(content) : adviceView(content);
}

function engagementView(content: Content): Html {
  return html`<strong>${textIn(content, 'who')}</strong>
    ${about(`From ${textIn(content, 'heldFrom')}. ${textIn(content, 'people') || 'An uncounted number of'} people.`)}
    <span class="dr-lines dr-said">They said: ${textIn(content, 'said')}</span>
    ${about(`What changed: ${textIn(content, 'changed') || 'not known yet'}`)}`;
}

function adviceView(content: Content): Html {
  return html`<strong>${textIn(content, 'who')}</strong> ${about(`Asked: ${textIn(content, 'question')}`)}
    ${listIn(content, 'said').map((one) => html`<span class="dr-lines dr-said">Said: ${textIn(thing(one), 'words')}</span>`)}
    ${listIn(content, 'answers').map((one) => about(`Answered: ${textIn(thing(one), 'words')} (${textIn(thing(one), 'taken')})`))}`;
}

function remarkView(content: Content): Html {
  const kind = remarkKinds.find((each) => each === textIn(content, 'kind'));
  const of = textIn(content, 'question') || textIn(content, 'field');
  const what = `${kind ? remarkWords[kind] : ''}${of && ` of “${of}”`}`;
  return html`<span class="dr-lines dr-said">${textIn(content, 'said')}</span>
    ${about(`${what}, ${momentOf(content)}${by(content)}`)}`;
}

function timing(content: Content): string {
  const when = textIn(content, 'timing');
  return when === '' ? '' : `${when === 'before' ? 'Before' : 'After'} the decision.`;
}

function about(words: string): Html | false {
  return words !== '' && html`<span class="dr-list__about">${words}</span>`;
}

function momentOf(content: Content): string {
  return momentWords(textIn(content, 'at'));
}

/** “2 November 2026 at 09:14 UTC” of an instant as a pack has it. */
export function momentWords(instant: string): string {
  return instant === '' ? '' : `${dayOf(new Date(instant))} at ${instant.slice(11, 16)} UTC`;
}

function by(content: Content): string {
  const name = personName(thingIn(content, 'by'));
  return name === '' ? '' : `, ${name}`;
}

/** “Ann Lee, Author”. */
export function personName(person: Content): string {
  const [name, as] = [textIn(person, 'name'), textIn(person, 'as')];
  const roles = as.split(' ').filter(Boolean).map(roleName).join(', ');
  return [name || (textIn(person, 'id') && 'somebody without a name here'), roles].filter(Boolean).join(', ');
}

function aboutView(entries: readonly PackEntry[]): Html {
  const of = (id: string): Content => entries.find((entry) => entry.id === id)?.content ?? {};
  const [item, analysis, law, questions, pack] = ['item', 'analysis', 'law', 'questions', 'pack'].map(of);
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  });
  const names = (people: readonly PackValue[]) => people.map((one) => personName(thing(one))).join(', ');
  const signed = entries
    .filter(({ id }) => id.startsWith('signed-'))
    .map(({ content }) => textIn(content, 'body'));
  return html`<div data-entry="about">
    ${summaryList({
      rows: [
        row('Of', `${textIn(item ?? {}, 'reference')}: ${textIn(item ?? {}, 'title')}`),
        row('Body', textIn(item ?? {}, 'body')),
        row('Analysis', `Number ${textIn(analysis ?? {}, 'number')}, ${textIn(analysis ?? {}, 'depth')}`),
        row('Asked in', `${textIn(questions ?? {}, 'title')}, version ${textIn(questions ?? {}, 'version')}`),
        row('Under', `${textIn(law ?? {}, 'title')}, version ${textIn(law ?? {}, 'version')}`),
        row('Opened because', textIn(analysis ?? {}, 'openedBecause')),
        row('First considered', momentWords(textIn(analysis ?? {}, 'firstConsideredAt')) || 'Not yet'),
        row('Written by', names(listIn(analysis ?? {}, 'writtenBy')) || 'Nobody'),
        ...(signed.length > 0 ? [row('Signed off by', signed.join(', '))] : []),
        row(
          textIn(pack ?? {}, 'how') === 'expedited' ? 'Expedited by' : 'Approved by',
          `${personName(thingIn(pack ?? {}, 'by'))}, ${momentWords(textIn(pack ?? {}, 'at'))}`,
        ),
        ...(textIn(pack ?? {}, 'why') === '' ? [] : [row('Because', textIn(pack ?? {}, 'why'))]),
        row('The need to have due regard', aimsView(law ?? {})),
      ],
    })}
  </div>`;
}

function aimsView(law: Content): Html {
  return html`<ul class="govuk-list">
    ${listIn(law, 'aims').map((aim) => html`<li>${textIn(thing(aim), 'letter')}: to ${textIn(thing(aim), 'words')} (${textIn(thing(aim), 'provision')})</li>`)}
  </ul>`;
}
