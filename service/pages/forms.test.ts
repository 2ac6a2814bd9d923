// What was typed is kept, and what is wrong with it stands where it belongs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkboxesField,
  fileField,
  radiosField,
  selectField,
  textareaField,
  textField,
} from './form-inputs.ts';
import { errorSummary, FormFields, problemOf } from './forms.ts';

const typed = FormFields.from({ title: '  <b>Searches</b> ', kind: ['a', '', 'b'], by: 'age' });
const problems = [
  { field: 'title', message: 'Shorten the title' },
  { field: '', message: 'The service is busy' },
];
const state = { form: typed, problems };
const choices = [
  { value: 'sex', text: 'Sex' },
  { value: 'age', text: 'Age', hint: 'In years' },
];

test('values are read without blanks at their ends, repeated ones all, absent ones as nothing', () => {
  assert.equal(typed.value('title'), '<b>Searches</b>');
  assert.deepEqual(typed.values('kind'), ['a', 'b']);
  assert.equal(typed.value('absent'), '');
  assert.deepEqual([typed.has('by'), typed.has('absent')], [true, false]);
  assert.deepEqual(typed.names(), ['title', 'kind', 'by']);
  assert.equal(new FormFields([['__proto__', 'x']]).value('__proto__'), 'x');
});

test('an input shows what was typed, blanks and all, and its own problem', () => {
  const shown = String(textField(state, { name: 'title', label: 'Title', hint: 'Short' }));
  assert.match(shown, /value="  &lt;b&gt;Searches&lt;\/b&gt; "/);
  assert.match(shown, /id="title"[^]*aria-describedby="title-hint title-error"/);
  assert.match(shown, /Shorten the title/);
  assert.doesNotMatch(String(textareaField(state, { name: 'notes', label: 'Notes' })), /error/);
});

test('choices keep what was chosen, and take the first suggestion only while nothing was', () => {
  const empty = { form: new FormFields(), problems: [] };
  assert.match(
    String(radiosField(state, { name: 'by', label: 'By', choices, chosen: 'sex' })),
    /value="age" checked/,
  );
  assert.match(
    String(selectField(state, { name: 'by', label: 'By', choices, chosen: 'sex' })),
    /value="age" selected/,
  );
  assert.match(
    String(selectField(empty, { name: 'by', label: 'By', choices, chosen: 'sex' })),
    /value="sex" selected/,
  );
  assert.match(
    String(checkboxesField(empty, { name: 'by', label: 'By', choices, chosen: ['age'] })),
    /value="age" checked/,
  );
  assert.doesNotMatch(
    String(checkboxesField(state, { name: 'none', label: 'N', choices, chosen: ['age'] })),
    /checked>/,
  );
});

test('the summary of errors links to the field, for choices to the first of them', () => {
  const summary = String(errorSummary([...problems, { field: 'by', message: 'Choose one' }]));
  assert.match(summary, /<a href="#title">Shorten the title<\/a>/);
  assert.match(summary, /<li>\s*The service is busy\s*<\/li>/);
  assert.match(
    String(radiosField(state, { name: 'by', label: 'By', choices })),
    /id="by" name="by" type="radio" value="sex"/,
  );
  assert.match(summary, /tabindex="-1" autofocus/);
  assert.equal(errorSummary([]), null);
  assert.equal(problemOf(problems, 'title')?.message, 'Shorten the title');
});

test('a field for files is named so that the summary can link to it', () => {
  const shown = String(
    fileField(
      { form: typed, problems: [{ field: 'files', message: 'Choose a file' }] },
      { name: 'files', label: 'Files', multiple: true },
    ),
  );
  assert.match(shown, /id="files" name="files" type="file"/);
  assert.match(shown, /Choose a file/);
  assert.match(shown, / multiple/);
});

test('NUL, which no database keeps, is taken out of what was typed', () => {
  assert.equal(new FormFields([['title', 'Stop\0 and search']]).value('title'), 'Stop and search');
});
