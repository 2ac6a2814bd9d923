// Which passwords may be chosen, and what is said of the others.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isCommonPassword } from './common-password.ts';
import { contextWords, longest, passwordProblem } from './password-rules.ts';

const around = ['Zoë Applegarth', 'z.garth@fellshire.example', 'Fellshire OPCC'];
const problem = (password: string) => passwordProblem(password, around);

describe('a password may be chosen', () => {
  test('of any characters, from 12 to 200 of them, without rules of what it is made of', () => {
    for (const password of [
      'moss kettle orbit',
      'correct horse battery staple',
      'ζώα και φυτά εδώ',
      'aubergine violin quarry',
      '🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧',
      `kestrel ${'wander '.repeat(27)}`.slice(0, longest),
    ])
      assert.equal(problem(password), null, password);
  });
});

describe('a password is refused', () => {
  test('when it is too short, counted in characters as people count them', () => {
    assert.match(problem('') ?? '', /Enter a password/);
    assert.match(problem('moss kettle') ?? '', /at least 12 characters. This one has 11/);
    assert.match(problem('🦊🐻🐼🐨🐯🦁') ?? '', /This one has 6/);
    assert.match(problem('x7'.repeat(101)) ?? '', /at most 200/);
  });

  test('when a word around it is in it, accents and capitals aside', () => {
    assert.match(problem('my-APPLEGARTH-9-tree') ?? '', /without “applegarth”/);
    assert.match(problem('visit fellshire soon ok') ?? '', /without “fellshire”/);
    assert.match(passwordProblem('Rénées kettle orbit', ['Renée Marsh']) ?? '', /without “renee”/);
  });

  test('but not for short words, nor for those that every office has', () => {
    assert.deepEqual(contextWords(['Jo Ng', 'jo@police.gov.uk', 'Office of the Police']), []);
  });

  test('when it is made of what is tried first', () => {
    assert.match(problem('Password1234!') ?? '', /tried first/);
  });
});

describe('what is tried first', () => {
  test('is common words with digits and signs around them or in place of letters', () => {
    for (const password of [
      'password12345',
      'P@ssw0rd2024!!',
      'Liverpool1892!',
      'letmeinletmein',
      'Summer2026!!!',
      'iloveyou123456',
      'monkeydragon99',
      '!!!welcome!!!1',
      'manchesterunited',
      'qwertyuiop123',
      'superman_batman',
      'Adm1nistrat0r1',
    ])
      // prettier-ignore
      assert.ok(isCommonPassword(password), password);
  });

  test('is runs along the alphabet, the digits and the keyboard, and short pieces again and again', () => {
    for (const password of [
      '123456789012',
      'abcdefghijkl',
      'qwertyuiopas',
      '1234567890qwerty',
      'abc123abc123',
      'aaaaaaaaaaaa',
      '111122223333',
      '987654321abc',
      'xyxyxyxyxyxy',
    ])
      // prettier-ignore
      assert.ok(isCommonPassword(password), password);
  });

  test('is no phrase of several words, and nothing random', () => {
    for (const password of [
      'moss kettle orbit violin',
      'tiger banana guitar window',
      'k8Zq!vR2nL0w',
      'thursdays we read poems',
      'eleven quiet harbours',
    ])
      // prettier-ignore
      assert.ok(!isCommonPassword(password), password);
  });
});
