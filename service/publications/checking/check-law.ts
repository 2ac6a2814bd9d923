// What is said of the law: characteristics that are named wrongly or left out, dates of the Act, its words where they are quoted.
import type { PublicationDocument } from '../document/document.ts';
import { listed } from '../../phrases/list.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, look, shown, stops } from './finding.ts';
import { legalCharacteristics, plainGender } from './legal-characteristics.ts';
import { isEnglish, type Passage, passagesOf } from './passage.ts';
import { sentencesIn } from './reading-age.ts';
import { quotedWrongly } from './statutory-quotation.ts';

export function checkLaw(document: PublicationDocument, context: CheckContext): Finding[] {
  const passages = joinedLists(
    passagesOf(document).filter(({ runs }) => runs.every(({ language }) => isEnglish(language))),
  );
  return passages.flatMap((passage) => [
    ...passage.parts.flatMap((sentence) => [
      ...listFindings(passage.block, sentence, passage.before),
      ...numberFindings(passage.block, sentence),
      ...forceFindings(passage.block, sentence),
      ...replacedActs(passage.block, sentence),
    ]),
    ...(passage.kind === 'statutory-text' ? [] : quotedWrongly(passage, context.statutoryTexts)),
  ]);
}

/** A passage in sentences; the items of a list are one, and know the words that announce them. */
interface Sentences extends Passage {
  parts: string[];
  before: string;
}

function joinedLists(passages: readonly Passage[]): Sentences[] {
  const joined: Sentences[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (passage.kind === 'list' && last?.kind === 'list' && last.block === passage.block)
      last.parts = [[...last.parts, passage.text].join('; ')];
    else {
      const parts = passage.kind === 'list' ? [passage.text] : sentencesIn(passage.text);
      joined.push({ ...passage, parts, before: last?.text ?? '' });
    }
  }
  return joined;
}

const ofTheAct = /protected characteristic|equality act|equality duty|section 149|s\.? ?149|due regard/i;

/** A sentence that names four or more is taken for a list of them. */
function listFindings(block: string | null, sentence: string, before: string): Finding[] {
  const named = legalCharacteristics.filter(({ pattern }) => pattern.test(sentence));
  const hasGender = plainGender.test(sentence);
  if (named.length + (hasGender ? 1 : 0) < 4) return [];
  const isRelevant = /\brelevant\b|149/i.test(`${before} ${sentence}`);
  const names = new Set(named.map(({ name }) => name));
  const missing = legalCharacteristics.filter(
    ({ name, relevant }) => !names.has(name) && (relevant || !isRelevant),
  );
  const found: Finding[] = [];
  const tell = ofTheAct.test(`${before} ${sentence}`) ? stops : look;
  if (hasGender && !names.has('sex'))
    found.push(
      tell(
        'gender-for-sex',
        block,
        `${shown(sentence)} has “gender” where the Equality Act 2010 has “sex”.`,
        'Write “sex”: gender reassignment is another characteristic, and the Act has no third.',
      ),
    );
  const left = missing.filter(({ name }) => !(hasGender && name === 'sex'));
  if (left.length > 0)
    found.push(
      tell(
        'characteristics-missing',
        block,
        `${shown(sentence)} leaves out ${listed(left.map(({ name }) => name))}.`,
        isRelevant
          ? 'Name the eight of section 149(7), or say that some are named as examples.'
          : 'Name the nine of section 4, or say that some are named as examples.',
      ),
    );
  if (/\breligion and belief\b/i.test(sentence))
    found.push(
      look(
        'religion-and-belief',
        block,
        `${shown(sentence)} has “religion and belief”.`,
        'The Act has “religion or belief”: either is protected, and so is having neither.',
      ),
    );
  return found;
}

const numbers = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

function numberFindings(block: string | null, sentence: string): Finding[] {
  const found =
    /\b(three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) (relevant )?(protected characteristics|(equality )?strands)\b/i.exec(
      sentence,
    );
  const word = found?.[1]?.toLowerCase();
  if (!found || word === undefined) return [];
  const count = numbers.includes(word) ? numbers.indexOf(word) + 3 : Number(word);
  const right = found[2] ? 8 : 9;
  if (count === right) return [];
  return [
    stops(
      'number-of-characteristics',
      block,
      `${shown(found[0])} is not what the Equality Act 2010 has.`,
      'There are nine protected characteristics (section 4), of which eight are relevant for the equality duty (section 149(7)).',
    ),
  ];
}

const monthOf = 'January|February|March|April|May|June|July|August|September|October|November|December';
const begins = new RegExp(
  String.raw`\b(?:came into (?:force|effect)|comes? into (?:force|effect)|in force (?:since|from)|took effect|commenced)\b[^.]{0,30}?\b(?:(\d{1,2}) )?(?:(${monthOf}) )?(\d{4})\b`,
  'i',
);

/** Most of the Act began on 1 October 2010 (SI 2010/2317); section 149 on 5 April 2011 (SI 2011/1066). */
function forceFindings(block: string | null, sentence: string): Finding[] {
  const found = begins.exec(sentence);
  if (!found) return [];
  const [, day, month = '', year] = found;
  const said = `${month.toLowerCase()} ${year}`.trim();
  const isDuty = /\bduty\b|\bsection 149\b/i.test(sentence.slice(0, found.index));
  const isAct = /\bequality act\b/i.test(sentence.slice(0, found.index));
  if (!isDuty && !isAct) return [];
  const [fits, dayFits] = isDuty ? ['april 2011', '5'] : ['october 2010', '1'];
  const isRight = said === fits || (month === '' && fits.endsWith(year ?? ''));
  if (isRight && (day === undefined || day === dayFits)) return [];
  const what = isDuty
    ? 'The public sector equality duty began on 5 April 2011'
    : 'Most of the Equality Act 2010 began on 1 October 2010';
  return [
    stops(
      'date-of-the-act',
      block,
      `${shown(sentence, 100)} says ${[day, month, year].filter(Boolean).join(' ')}.`,
      `${what}${isDuty ? '' : ', and its section 149, the equality duty, on 5 April 2011'}. Use the block of the law, which is locked.`,
    ),
  ];
}

const replaced =
  /\b(Disability Discrimination Act|Race Relations Act|Sex Discrimination Act|Equal Pay Act)( (19|20)\d\d)?\b/;

function replacedActs(block: string | null, sentence: string): Finding[] {
  const found = replaced.exec(sentence);
  if (!found || /\b(replac|repeal|former|until|before|Northern Ireland|previous)/i.test(sentence)) return [];
  return [
    look(
      'replaced-act',
      block,
      `${shown(sentence)} names the ${found[0]}.`,
      'In Great Britain the Equality Act 2010 took its place. Say so, or name the Act that is in force.',
    ),
  ];
}
