// The invented applicants to Fellshire Constabulary, and how far each came: applied, shortlisted, interviewed, appointed.
import { type DemonstrationFile, encodedText } from './demonstration-file.ts';
import { type Dice, diceFor } from './dice.ts';
import { characteristicHeadings, inventedPerson, isWhite } from './invented-person.ts';

/** Chances to get on from one stage to the next. */
const chances = { shortlisted: 0.46, interviewed: 0.82, appointed: 0.4 };

/** Applicants of an ethnic minority are shortlisted less often by so much; at the later stages as often. */
const minorityShortlisted = 0.58;

const applicants = 920;

/** Built in: the gap by ethnicity arises at shortlisting alone; there is none by sex. */
export function recruitmentFile(seed: number, formatCsv: (rows: string[][]) => string): DemonstrationFile {
  const dice = diceFor(seed, 'recruitment');
  const rows = [
    [
      'Applicant number',
      ...characteristicHeadings.filter((heading) => !heading.startsWith('Pregnancy')),
      'Year',
      'Applied',
      'Shortlisted',
      'Interviewed',
      'Appointed',
    ],
    ...Array.from({ length: applicants }, (_, at) => applicantRow(dice, at)),
  ];
  return {
    path: 'invented-recruitment/invented-fellshire-applicants-2024-and-2025.csv',
    partner: 'fellshire',
    content: encodedText(formatCsv(rows), 'utf-8'),
  };
}

function applicantRow(dice: Dice, at: number): string[] {
  const { cells, ethnicity } = inventedPerson(dice, { woman: 0.43, ages: [18, 48], minority: 3.2 });
  const shortlisted = dice.happens(chances.shortlisted * (isWhite(ethnicity) ? 1 : minorityShortlisted));
  const interviewed = shortlisted && dice.happens(chances.interviewed);
  const appointed = interviewed && dice.happens(chances.appointed);
  const said = (answer: boolean): string => (answer ? 'Yes' : 'No');
  return [
    `FELL-${String(at + 1).padStart(4, '0')}`,
    ...cells.slice(0, -1),
    dice.happens(0.5) ? '2024' : '2025',
    'Yes',
    said(shortlisted),
    said(interviewed),
    // Of a few nobody wrote down how it ended.
    interviewed && dice.happens(0.03) ? '' : said(appointed),
  ];
}
