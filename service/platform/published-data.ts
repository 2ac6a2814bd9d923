// The published files that tests are held against: they lie beside the repository, as they are too large to be in it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files as forces, the Home Office and the ONS published them, in numbered folders by subject. */
export const publishedData = join(import.meta.dirname, '../../../shared/data');

/** For tests that read them. */
export const whenPublished = {
  skip: existsSync(publishedData)
    ? false
    : 'SKIPPED: the published files (../shared/data beside the repository) are not here',
};
