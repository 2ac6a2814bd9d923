// Times that have passed or that nobody can tell: “by 31 March 2024”, “over the next few weeks”.
import type { PublicationDocument } from '../document/document.ts';
import { dayName } from '../../phrases/day.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, look, shown } from './finding.ts';
import { isEnglish, passagesOf } from './passage.ts';
import { sentencesIn } from './reading-age.ts';

export function checkDates(document: PublicationDocument, context: CheckContext): Finding[] {
  return passagesOf(document)
    .filter(({ kind, runs }) => kind !== 'quotation' && runs.every(({ language }) => isEnglish(language)))
    .flatMap(({ block, text }) =>
      sentencesIn(text).flatMap((sentence) => [
        ...untold(block, sentence),
        ...passed(block, sentence, context.today),
      ]),
    );
}

const vague =
  /\b((over|in|within|during) the (next|coming) (few|couple of|several|\d+)? ?(days|weeks|months)|(in the )?(near|coming|very near) future|coming soon|shortly|later this (week|month|year)|next (week|month)|in due course|at present under construction|currently being (updated|developed))\b/i;

function untold(block: string | null, sentence: string): Finding[] {
  const found = vague.exec(sentence);
  if (!found) return [];
  return [
    look(
      'no-end',
      block,
      `${shown(sentence, 100)} says “${found[0]}”, which is never over.`,
      'Give a day. What has a day can be taken down when it has passed.',
    ),
  ];
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const dated = new RegExp(
  String.raw`\b(by|until|before|closes?(?: on)?|ends? on|will be [a-z]+ (?:on|by|in)|due (?:on|by|in)|no later than|deadline(?: is| of)?:?)\s+(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(${months.join('|')})\s+(\d{4})\b`,
  'gi',
);

/** What was to be by a day that has passed, said as if it were still to come. */
function passed(block: string | null, sentence: string, today: string): Finding[] {
  if (/\b(was|were|had been|in force|until)\b.*\b(published|replaced|closed|ended|held)\b/i.test(sentence))
    return [];
  return [...sentence.matchAll(dated)].flatMap(([, , day, month = '', year = '']) => {
    const number = String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
    const end = `${year}-${number}-${day === undefined ? '31' : day.padStart(2, '0')}`;
    if (end >= today) return [];
    return [
      look(
        'date-passed',
        block,
        `${shown(sentence, 100)} has a date that has passed; today is ${dayName(today)}.`,
        'Say what became of it, or take it out.',
      ),
    ];
  });
}
