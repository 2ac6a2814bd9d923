// The invented workforce and applicants: how many, that every characteristic is there and partly silent, and what is built in.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCsv, parseCsv } from '../platform/csv.ts';
import { demonstrationSeed } from './demonstration-files.ts';
import { characteristicHeadings } from './invented-person.ts';
import { recruitmentFile } from './recruitment-file.ts';
import { workforceFile } from './workforce-file.ts';

function tableOf(content: Uint8Array, header: number): Record<string, string>[] {
  const parsed = parseCsv(new TextDecoder().decode(content));
  assert.ok(parsed.ok);
  const names = parsed.rows[header]?.cells ?? [];
  const rows = parsed.rows.slice(header + 1).filter(({ cells }) => cells.length === names.length);
  return rows.map(({ cells }) => Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])));
}

const workforce = workforceFile(demonstrationSeed, formatCsv);
const staff = tableOf(workforce.content, 3);
const applicants = tableOf(recruitmentFile(demonstrationSeed, formatCsv).content, 0);
const share = (rows: readonly Record<string, string>[], column: string, value: string): number =>
  rows.filter((row) => row[column] === value).length / rows.length;

describe('the invented workforce', () => {
  it('has 2,400 people: officers, staff, PCSOs and special constables, and says that they are invented', () => {
    assert.equal(staff.length, 2400);
    assert.deepEqual([...new Set(staff.map(({ Role = '' }) => Role))].sort(), [
      'PCSO',
      'Police officer',
      'Police staff',
      'Special constable',
    ]);
    assert.match(new TextDecoder().decode(workforce.content), /no row is about a real person/);
  });

  it('has all nine characteristics, and people who would rather not say', () => {
    for (const heading of characteristicHeadings.filter((name) => name !== 'Age'))
      assert.ok(share(staff, heading, 'Prefer not to say') > 0, heading);
    assert.ok(share(staff, 'Disability', '') > 0.1);
  });

  it('pays special constables nothing and everybody else by grade', () => {
    const specials = staff.filter(({ Role }) => Role === 'Special constable');
    assert.ok(specials.every((row) => row['Hourly pay'] === '' && row['Bonus'] === ''));
    const constables = staff
      .filter(({ Grade }) => Grade === 'Constable')
      .map((row) => Number(row['Hourly pay']));
    assert.ok(constables.every((pay) => pay === 0 || (pay >= 15 && pay <= 24)));
  });

  it('is the same bytes from the same seed, and others from another', () => {
    assert.deepEqual(workforceFile(demonstrationSeed, formatCsv).content, workforce.content);
    assert.notDeepEqual(workforceFile(1, formatCsv).content, workforce.content);
  });
});

describe('the invented applicants', () => {
  it('are 920, each stage within the one before', () => {
    assert.equal(applicants.length, 920);
    assert.ok(applicants.every((row) => row['Interviewed'] !== 'Yes' || row['Shortlisted'] === 'Yes'));
    assert.ok(applicants.every((row) => row['Appointed'] !== 'Yes' || row['Interviewed'] === 'Yes'));
  });

  it('of an ethnic minority are shortlisted less often: the gap that is built in', () => {
    const white = applicants.filter(({ Ethnicity }) => Ethnicity === 'White British');
    const minority = applicants.filter(({ Ethnicity = '' }) =>
      /Pakistani|Indian|Asian|African|Caribbean/.test(Ethnicity),
    );
    assert.ok(share(minority, 'Shortlisted', 'Yes') < share(white, 'Shortlisted', 'Yes') - 0.08);
  });
});
