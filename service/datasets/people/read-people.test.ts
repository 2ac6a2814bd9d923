// Reading people one by one. The files are made up for the purpose; what each row must come to was written down by hand.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { describePeople } from './describe-people.ts';
import { peopleContents } from './people-contents.ts';
import { findPeopleColumn, type People } from './people.ts';
import { readPeople } from './read-people.ts';

let folder: TemporaryFolder;
before(async () => void (folder = await temporaryFolder('people')));
after(() => folder[Symbol.asyncDispose]());

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

async function taken(name: string, content: string | Uint8Array): Promise<People & { codes: string[] }> {
  const read = await readPeople({ paths: [await put(name, content)] });
  assert.ok(read.ok, JSON.stringify(read));
  return { ...read.value, codes: read.warnings.map(({ code }) => code) };
}

async function refusal(name: string, content: string) {
  const read = await readPeople({ paths: [await put(name, content)] });
  assert.equal(read.ok, false);
  return read.ok ? undefined : read.problems[0];
}

const nine = `Gender,Ethnic origin,Age,Disability,Religion or belief,Sexual orientation,Marital status,Gender reassignment,Pregnancy and maternity,Grade,Hourly pay
F,White British,34,Yes,No religion,Heterosexual,Married,No,Yes,PC,21.50
M,Pakistani,29,No,Muslim,Prefer not to say,Divorced,No,N/A,PC,"1,021.50"
Female,Not known,17,Prefer not to say,,Gay or Lesbian,Widowed,Yes,No,,
`;

describe('people one by one', () => {
  it('are read with all nine characteristics, recognised by their headings', async () => {
    const people = await taken('nine.csv', nine);
    const groups = Object.fromEntries(
      people.columns.flatMap(({ slug, breakdown }) => (breakdown ? [[breakdown, people.group(slug)]] : [])),
    );
    assert.deepEqual(groups, {
      sex: ['female', 'male', 'female'],
      ethnicity: ['white-british', 'asian-pakistani', '!not-recorded'],
      age: ['25-34', '25-34', '16-19'],
      disability: ['disabled', 'not-disabled', '!not-stated'],
      religion: ['no-religion', 'muslim', '!not-recorded'],
      'sexual-orientation': ['straight', '!not-stated', 'gay-or-lesbian'],
      'legal-partnership': ['married', 'divorced', 'widowed'],
      'gender-identity': ['same-as-registered', 'same-as-registered', 'different'],
      'pregnancy-and-maternity': ['pregnant-or-maternity', '!not-applicable', 'neither'],
    });
  });

  it('keep every other column as it was sent, and blanks are null', async () => {
    const people = await taken('nine.csv', nine);
    assert.deepEqual(people.value('hourly_pay'), ['21.50', '1,021.50', null]);
    assert.deepEqual(people.value('grade'), ['PC', 'PC', null]);
    assert.throws(() => people.value('salary'), /PEOPLE_COLUMN_UNKNOWN/);
    assert.throws(() => people.group('grade'), /PEOPLE_COLUMN_UNKNOWN/);
  });

  it('are found by header, slug or characteristic', async () => {
    const people = await taken('nine.csv', nine);
    for (const name of ['Hourly pay', 'hourly_pay', 'HOURLY PAY'])
      assert.equal(findPeopleColumn(people, name)?.slug, 'hourly_pay');
    assert.equal(findPeopleColumn(people, 'legal-partnership')?.header, 'Marital status');
    assert.equal(findPeopleColumn(people, 'bonus'), undefined);
  });

  it('in spellings that no list knows are in no group, and the spellings are named with the nearest', async () => {
    const people = await taken('misspelt.csv', 'Sex,Pay\nFemal,1\nMale,2\nmale,3\n');
    assert.deepEqual(people.group('sex'), ['!unrecognised', 'male', 'male']);
    assert.deepEqual(people.unrecognised, [
      { header: 'Sex', spelling: 'Femal', rows: 1, nearest: ['Female', 'Male'] },
    ]);
    assert.deepEqual(people.codes, ['PEOPLE_SPELLINGS_UNKNOWN']);
  });

  it('are not quoted where they wrote a remark instead of a word', async () => {
    const remark = 'Long-term back condition since the accident on the A66 in the winter of 2019';
    const rows = `Disability,Pay\nYes,1\nNo,2\n${remark},3\n`;
    const read = await readPeople({ paths: [await put('remarks.csv', rows)] });
    assert.ok(read.ok);
    assert.deepEqual(read.value.group('disability'), ['disabled', 'not-disabled', '!unrecognised']);
    assert.doesNotMatch(JSON.stringify(read.warnings), /A66/);
  });

  it('that are not people, or are broken rows, are put aside with line and reason and never dropped in silence', async () => {
    const people = await taken(
      'broken.csv',
      'Staff 2025\nSex,Pay,Grade\nF,1,a\nM,2\nF,3,a,b\nTotal,6,\nM,4,b\n',
    );
    assert.equal(people.rows, 2);
    assert.deepEqual(
      people.putAside.rows.map(({ line, code }) => [line, code]),
      [
        [4, 'ROW_TOO_FEW_CELLS'],
        [5, 'ROW_TOO_MANY_CELLS'],
        [6, 'PEOPLE_ROW_IS_TOTAL'],
      ],
    );
    assert.deepEqual(people.place(1), { file: 'broken.csv', line: 7 });
    assert.deepEqual(people.codes, ['PEOPLE_ROWS_PUT_ASIDE']);
  });

  it('may be in any encoding and with any delimiter', async () => {
    const bytes = Buffer.from('Sex;Café\nFemale;é\nMale;è\n', 'latin1');
    const people = await taken('latin.csv', bytes);
    assert.deepEqual(people.value('caf'), ['é', 'è']);
  });

  it('have ages as numbers, as bands of a list, or in bands of their own where each age is in exactly one', async () => {
    const workforce = await taken('own.csv', 'Age band,Pay\nUnder 26,1\n26 to 40,2\n41 to 55,3\nOver 55,4\n');
    assert.deepEqual(workforce.group('age_band'), ['0-25', '26-40', '41-55', '56-and-over']);
    const police = await taken('police.csv', 'Age band,Pay\n10-17,1\n18-24,2\n25-34,3\nover 34,4\n');
    assert.equal(police.columns[0]?.classification?.id, 'age-police-bands');
  });

  it('who are single are never married where the column has divorced and widowed people, and else cannot be told', async () => {
    const all = 'Marital status,Pay\nSingle,1\nMarried,2\n';
    assert.deepEqual((await taken('two.csv', all)).group('marital_status'), ['!unrecognised', 'married']);
    const four = await taken('four.csv', `${all}Divorced,3\nWidowed,4\n`);
    assert.deepEqual(four.group('marital_status')[0], 'never-married');
    assert.match(four.notes.join(' '), /“Single” in “Marital status” was read as never married/);
  });

  it('are asked about gender identity both ways round, and the heading says which', async () => {
    const same = await taken('same.csv', 'Gender same as registered at birth?,Pay\nYes,1\nNo,2\n');
    assert.deepEqual(same.group('gender_same_as_registered_at_birth'), ['same-as-registered', 'different']);
    const unclear = await readPeople({
      paths: [await put('unclear.csv', 'Gender identity,Sex\nYes,F\nNo,M\n')],
    });
    assert.ok(unclear.ok);
    assert.equal(findPeopleColumn(unclear.value, 'Gender identity')?.breakdown, null);
  });

  it('are told of names, repeated numbers, and characteristics that could not be read', async () => {
    const people = await taken(
      'names.csv',
      'Staff number,Full name,Sex,Ethnicity\n1,A,F,X1\n1,B,M,X2\n2,C,F,X1\n',
    );
    assert.deepEqual(people.codes, ['PEOPLE_REPEATED', 'PEOPLE_COLUMN_IDENTIFIES', 'PEOPLE_COLUMN_NOT_READ']);
  });

  it('of one file sent twice count once; of two files they are taken together, with a warning', async () => {
    const [one, again, other] = [
      await put('one.csv', 'Sex,Pay\nF,1\nM,2\n'),
      await put('again.csv', 'Sex,Pay\nF,1\nM,2\n'),
      await put('other.csv', 'Pay,Sex,Bonus\n3,F,9\n'),
    ];
    const read = await readPeople({ paths: [one, again, other] });
    assert.ok(read.ok);
    assert.equal(read.value.rows, 3);
    assert.deepEqual(read.value.value('pay'), ['1', '2', '3']);
    assert.deepEqual(read.value.value('bonus'), [null, null, '9']);
    assert.deepEqual(read.value.place(2), { file: 'other.csv', line: 2 });
    assert.deepEqual(
      read.warnings.map(({ code }) => code),
      ['PEOPLE_SEVERAL_FILES'],
    );
  });

  it('are refused where no column is a characteristic, or no row a person', async () => {
    const none = await refusal('none.csv', 'Grade,Pay\nPC,1\nPC,2\n');
    assert.equal(none?.code, 'PEOPLE_NO_CHARACTERISTIC');
    assert.match(none?.message ?? '', /Its columns are: “Grade”, “Pay”/);
    assert.equal((await refusal('totals.csv', 'Sex,Pay\nTotal,1\nAll people,2\n'))?.code, 'PEOPLE_NOBODY');
    const missing = await readPeople({ paths: [join(folder.path, 'absent.csv')] });
    assert.equal(missing.ok ? '' : missing.problems[0]?.code, 'FILE_NOT_FOUND');
  });

  it('are summed up without a single value of a person', async () => {
    const people = await taken('nine.csv', nine);
    const contents = peopleContents(people);
    assert.deepEqual(
      contents.characteristics.find(({ breakdown }) => breakdown === 'sexual-orientation'),
      {
        header: 'Sexual orientation',
        breakdown: 'sexual-orientation',
        label: 'sexual orientation',
        list: 'Sexual orientation, Census 2021, England and Wales',
        ...{ inGroup: 2, notStated: 1, notRecorded: 0, notApplicable: 0, unrecognised: 0 },
      },
    );
    assert.deepEqual(contents.otherColumns, ['Grade', 'Hourly pay']);
    assert.doesNotMatch(JSON.stringify(contents), /21\.50|Pakistani/);
  });
});

describe('a file that may be of people', () => {
  async function looks(name: string, content: string): Promise<boolean | undefined> {
    const described = await describePeople(await put(name, content));
    return described.ok ? described.value.looksLikePeople : undefined;
  }

  it('is one where the words repeat or each row has a number of its own', async () => {
    assert.equal(await looks('staff.csv', 'Sex,Role\nF,PC\nF,PC\nM,PC\n'), true);
    assert.equal(await looks('numbered.csv', 'Applicant ID,Sex\n1,F\n2,M\n'), true);
  });

  it('is not one where a column counts, or each combination of words stands once', async () => {
    assert.equal(await looks('counts.csv', 'Sex,Age band,Count\nF,18-24,5\nM,18-24,6\n'), false);
    assert.equal(await looks('rates.csv', 'Sex,Rate\nF,5\nM,6\n'), false);
  });
});
