// The invented workforce of Fellshire Constabulary: officers, staff, PCSOs and special constables, with pay and bonus.
import { type DemonstrationFile, encodedText } from './demonstration-file.ts';
import { type Dice, diceFor, weightedPick } from './dice.ts';
import { characteristicHeadings, inventedPerson, type InventedPerson } from './invented-person.ts';

/** A grade: hourly pay at its start and after ten years, and how often women and men are in it. */
type Grade = readonly [name: string, start: number, top: number, women: number, men: number];

const ranks: readonly Grade[] = [
  ['Constable', 15.1, 23.9, 80, 70],
  ['Sergeant', 25.6, 26.9, 13, 17],
  ['Inspector', 30.6, 33.2, 4.5, 8],
  ['Chief inspector', 34.1, 35.6, 1.6, 3],
  ['Superintendent', 40.2, 48.9, 0.9, 2],
];

const grades: readonly Grade[] = [
  ['Grade A', 12.2, 12.6, 16, 9],
  ['Grade B', 12.9, 14.1, 27, 16],
  ['Grade C', 14.4, 16.2, 26, 24],
  ['Grade D', 16.6, 19.1, 17, 22],
  ['Grade E', 19.6, 22.8, 9, 16],
  ['Grade F', 23.4, 27.6, 4, 9],
  ['Grade G', 28.3, 35.0, 1, 4],
];

const kinds = [
  { role: 'Police officer', people: 1160, woman: 0.36, ages: [20, 57], grades: ranks },
  { role: 'Police staff', people: 900, woman: 0.62, ages: [19, 66], grades },
  {
    role: 'PCSO',
    people: 120,
    woman: 0.47,
    ages: [19, 62],
    grades: [['PCSO', 12.7, 15.3, 1, 1]] as readonly Grade[],
  },
  { role: 'Special constable', people: 220, woman: 0.3, ages: [18, 58], grades: [] },
] as const;

type Kind = (typeof kinds)[number];

/**
 * About 2,400 people. Built in: women are paid the same within a grade, are more often in lower grades, and are paid a
 * bonus as often; nothing in pay goes by ethnicity or disability. Special constables have no pay.
 */
export function workforceFile(seed: number, formatCsv: (rows: string[][]) => string): DemonstrationFile {
  const people = kinds.flatMap((kind) => {
    const dice = diceFor(seed, `workforce: ${kind.role}`);
    return Array.from({ length: kind.people }, () => personRow(dice, kind));
  });
  const rows = [
    ['Fellshire Constabulary: workforce on 31 March 2025'],
    ['Invented for demonstration: no row is about a real person'],
    [''],
    [...characteristicHeadings, 'Role', 'Grade', 'Years of service', 'Full pay', 'Hourly pay', 'Bonus'],
    ...people,
  ];
  return {
    path: 'invented-workforce/2025-03-31-invented-fellshire-workforce.csv',
    partner: 'fellshire',
    content: encodedText(formatCsv(rows), 'utf-8'),
  };
}

function personRow(dice: Dice, { role, woman, ages, grades: offered }: Kind): string[] {
  const person = inventedPerson(dice, { woman, ages, minority: role === 'Police staff' ? 0.8 : 1 });
  const service = Math.min(person.age - 18, Math.floor(dice.next() * dice.next() * 36));
  if (offered.length === 0) return [...person.cells, role, '', String(service), '', '', ''];
  const isOnLeave = dice.happens(person.sex === 'Female' ? 0.035 : 0.008);
  const [name, pay] = gradeAndPay(dice, person, service, offered);
  return [
    ...person.cells,
    role,
    name,
    dice.happens(0.02) ? '' : String(service),
    isOnLeave ? 'No' : 'Yes',
    dice.happens(0.006) ? '' : pay.toFixed(2),
    bonus(dice, name),
  ];
}

/** Ranks above the first take years of service. */
function gradeAndPay(
  dice: Dice,
  { sex }: InventedPerson,
  service: number,
  offered: readonly Grade[],
): [string, number] {
  const open = offered.filter((_, at) => at === 0 || service >= at * 2);
  const weighted = open.map((grade) => [grade, sex === 'Female' ? grade[3] : grade[4]] as const);
  const [name, start, top] = weightedPick(dice, weighted);
  const progress = Math.min(1, service / 10);
  return [name, start + (top - start) * progress];
}

/** Few are paid one; of a few nobody wrote down whether. */
function bonus(dice: Dice, grade: string): string {
  if (dice.happens(0.015)) return '';
  if (!dice.happens(0.06)) return '0';
  return String(50 * dice.between(1, /inspector|Superintendent|Grade [FG]/.test(grade) ? 20 : 8));
}
