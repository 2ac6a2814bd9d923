// What is hidden in a file of Word (Office Open XML, ECMA-376): tracked changes, comments, hidden text, what it fetches.
import { listed } from '../../phrases/list.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import type { Container } from './open-container.ts';
import { officeFindings } from './office-findings.ts';
import { attributeOf, elementsOf } from './xml-elements.ts';

export function checkWordFile(container: Container): Finding[] {
  const body = bodyOf(container, /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/);
  const has = (pattern: RegExp) => pattern.test(body);
  return [
    ...officeFindings(container),
    ...(has(/<w:(ins|del|moveFrom|moveTo|rPrChange|pPrChange)\b/)
      ? [
          stops(
            'tracked-changes',
            null,
            `The file has tracked changes${namesIn(body)}.`,
            'Accept or reject all of them in Word (Review), and save.',
          ),
        ]
      : []),
    ...(/<w:comment\b/.test(bodyOf(container, /^word\/comments\.xml$/))
      ? [stops('comments', null, 'The file has comments.', 'Delete all of them in Word (Review), and save.')]
      : []),
    ...(['w:vanish', 'w:webHidden', 'w:specVanish'].some((name) => isOn(body, name))
      ? [
          stops(
            'hidden-text',
            null,
            'The file has text that is hidden.',
            'Show it in Word (¶), and delete it or keep it.',
          ),
        ]
      : []),
    ...(elementsOf(body, 'w:color').some((each) =>
      /^F[EF]F[EF]F[EF]$/i.test(attributeOf(each, 'w:val') ?? ''),
    )
      ? [
          look(
            'white-text',
            null,
            'The file has white text, which cannot be seen on white paper.',
            'Look what it says, and delete it.',
          ),
        ]
      : []),
    ...(has(/<w:altChunk\b/)
      ? [
          stops(
            'embedded',
            null,
            'The file has another document put into it whole.',
            'Paste its words in its place.',
          ),
        ]
      : []),
    ...(fieldsOf(body).some((field) => /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i.test(field))
      ? [
          stops(
            'fetches',
            null,
            'The file has a field that fetches something from elsewhere when it is opened.',
            'Unlink the field (Ctrl+Shift+F9).',
          ),
        ]
      : []),
  ];
}

function isOn(body: string, name: string): boolean {
  return elementsOf(body, name).some((each) => !['0', 'false'].includes(attributeOf(each, 'w:val') ?? ''));
}

function fieldsOf(body: string): string[] {
  const simple = elementsOf(body, 'w:fldSimple').map((each) => attributeOf(each, 'w:instr') ?? '');
  return [
    ...simple,
    elementsOf(body, 'w:instrText')
      .map(({ content }) => content)
      .join(''),
  ];
}

function bodyOf(container: Container, pattern: RegExp): string {
  return container.names
    .filter((name) => pattern.test(name))
    .map((name) => container.text(name))
    .join('\n');
}

function namesIn(body: string): string {
  const changes = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:pPrChange'];
  const found = changes.flatMap((name) => elementsOf(body, name));
  const authors = new Set(found.flatMap((each) => attributeOf(each, 'w:author') ?? []));
  return authors.size === 0 ? '' : ` by ${listed([...authors].slice(0, 3).map((name) => shown(name, 30)))}`;
}
