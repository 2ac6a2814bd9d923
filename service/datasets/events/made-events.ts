// Stop and search files made up for tests: as published in form, invented in content.

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,' +
  'Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,' +
  'Outcome linked to object of search,Removal of more than just outer clothing';

/** What a test cares about in a row; the rest is the same in all. */
export interface RowParts {
  type?: string;
  date?: string;
  gender?: string;
  age?: string;
  ethnicity?: string;
  officer?: string;
  outcome?: string;
}

export function row(parts: RowParts = {}): string {
  const {
    type = 'Person search',
    date = '2020-05-01T12:34:00+00:00',
    gender = 'Male',
    age = '18-24',
  } = parts;
  const { ethnicity = 'White - Irish', officer = 'White', outcome = 'Arrest' } = parts;
  return `${type},${date},False,,54.1,-3.2,${gender},${age},${ethnicity},${officer},Misuse of Drugs Act 1971 (section 23),Controlled drugs,${outcome},True,False`;
}

export function fileOf(...rows: string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}
