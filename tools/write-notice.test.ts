// NOTICE is what the lock file says, and nothing in it binds this program to another licence.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dependenciesOf, incompatibleDependencies, notice } from './write-notice.ts';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const shipped = dependenciesOf(JSON.parse(read('package-lock.json')));

describe('NOTICE', () => {
  it('is up to date (if not: node tools/write-notice.ts)', () => {
    assert.equal(read('NOTICE'), notice(shipped));
  });

  it('gives the attribution that the Open Government Licence asks for', () => {
    assert.match(
      read('NOTICE'),
      /Contains public sector information licensed under the Open Government Licence v3\.0\./,
    );
  });
});

describe('what is linked in', () => {
  it('is under licences that let this program keep its own', () => {
    assert.deepEqual(incompatibleDependencies(shipped), []);
  });

  it('would be refused under a GPL, an LGPL or no stated licence, also as one of two', () => {
    const given = ['GPL-3.0-only', 'LGPL-3.0', 'AGPL-3.0', 'none stated', '(MIT OR GPL-2.0)'];
    const dependencies = given.map((licence) => ({ name: licence, version: '1.0.0', licence }));
    assert.equal(incompatibleDependencies(dependencies).length, given.length);
  });

  it('leaves out what only the makers of the program need, and the program itself', () => {
    const lock = {
      packages: {
        '': { version: '0.1.0' },
        'packages/statistics': { version: '0.1.0' },
        'node_modules/a': { version: '1.0.0', license: 'MIT' },
        'node_modules/a/node_modules/@x/b': { version: '2.0.0', license: 'ISC' },
        'node_modules/c': { version: '3.0.0', license: 'MIT', dev: true },
        'node_modules/@due-regard/statistics': { link: true },
      },
    };
    assert.deepEqual(dependenciesOf(lock), [
      { name: '@x/b', version: '2.0.0', licence: 'ISC' },
      { name: 'a', version: '1.0.0', licence: 'MIT' },
    ]);
  });
});
