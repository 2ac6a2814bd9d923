// The committed component types are what the installed govuk-frontend says.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { govukTypes } from './generate-govuk-types.ts';

test('the committed types of the GOV.UK components are those of the installed package', async () => {
  const committed = await readFile(
    new URL('../service/pages/govuk/component-options.ts', import.meta.url),
    'utf8',
  );
  assert.equal(await govukTypes(), committed);
});
