// What the command line offers of the library: everything, explained, with examples that work.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as statistics from '@due-regard/statistics';
import { answerJson } from './answer-json.ts';
import { listMethods } from './list-methods.ts';
import { fits, formsOf, statMethods } from './stat-methods.ts';

const exported = Object.entries(statistics).flatMap(([name, value]) =>
  typeof value === 'function' && name !== statistics.ImpossibleInput.name ? [kebab(name)] : [],
);

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

test('every function that the library exports can be called by its name in kebab case', () => {
  assert.ok(exported.length > 90);
  assert.deepEqual(
    exported.filter((name) => formsOf(name).length === 0),
    [],
  );
});

test('no name is offered that is not a function of the library', () => {
  const offered = new Set(statMethods.flatMap(({ names }) => names));
  assert.deepEqual(
    [...offered].filter((name) => !exported.includes(name)),
    [],
  );
});

test('the list names each method with its inputs, its answers and its card', () => {
  const list = listMethods();
  for (const name of exported) assert.match(list, new RegExp(`^${name}\\n  takes\\n    \\w+`, 'm'));
  assert.match(list, /^ {4}events1: number$/m);
  assert.match(list, /^ {4}conf_level\?: number, 0\.95 unless given$/m);
  assert.match(list, /^ {2}answers ratio, exact_conditional, mid_p, /m);
  assert.match(list, /^ {2}card {4}docs\/methods\/rate-ratio\.md$/m);
});

const CARDS = new URL('../../docs/methods/', import.meta.url);

for (const form of statMethods) {
  const [first] = form.names;
  const inputs = form.inputs.map(({ name }) => name).join(', ');

  test(`the example of ${first} with ${inputs} is answered`, () => {
    assert.ok(fits(form, form.example));
    const answer = form.answer(form.example);
    assert.ok(answer.ok, answer.ok ? '' : answer.problems.join(' '));
    assert.ok(Object.keys(answer.fields).length > 0);
    assert.doesNotMatch(answerJson(answer.fields), /[a-z][A-Z][a-z]\w*":/);
  });

  test(`the cards of ${first} with ${inputs} are there`, () => {
    for (const card of [form.card, ...Object.values(form.cards)])
      assert.ok(existsSync(new URL(card, CARDS)), card);
    for (const name of Object.keys(form.cards)) assert.ok(form.names.includes(name), name);
  });

  test(`a field that ${first} with ${inputs} needs is missed by its name`, () => {
    for (const { name } of form.inputs.filter(({ optional }) => !optional)) {
      const { [name]: _, ...others } = form.example;
      const answer = form.answer(others);
      assert.ok(
        !answer.ok && answer.problems.some((problem) => problem.startsWith(`${name} is missing`)),
        name,
      );
    }
  });
}

test('where a card names the function, a card that does so is the one that is shown', () => {
  const cards = readdirSync(CARDS)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => ({ file, text: readFileSync(new URL(file, CARDS), 'utf8') }));
  const camel = (name: string) => name.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
  const elsewhere = exported.filter((name) => {
    const naming = cards.filter(({ text }) => text.includes(`\`${camel(name)}`)).map(({ file }) => file);
    const shown = formsOf(name).map((form) => form.cards[name] ?? form.card);
    return naming.length > 0 && !shown.some((file) => naming.includes(file));
  });
  assert.deepEqual(elsewhere, []);
});
