// The floors of the house, as a test: what may lean on what. ARCHITECTURE.md says why.
import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { basename, posix } from 'node:path';
import { test } from 'node:test';
import { type SourceFile, readSourceFile } from './tools/source-file.ts';

const root = import.meta.dirname;

/** Top to bottom: a floor imports only from itself and from the floors after it. */
const floors = [
  'site',
  'backup',
  'demonstration',
  'retention',
  'agenda',
  'publications',
  'strategy',
  'analyses',
  'actions',
  'policies',
  'training',
  'feedback',
  'community',
  'sharing',
  'protection',
  'disparities',
  'connectors',
  'datasets',
  'statistics',
  'partners',
  'people',
  'law',
  'organisation',
  'ledger',
  'published',
  'pages',
  'platform',
  'phrases',
];
/** What all stand on has no door: each file may be asked for by itself. */
const ground = ['pages', 'platform', 'phrases'];
const features = floors.filter((floor) => !ground.includes(floor));
const doors = ['index.ts', 'commands.ts'];

/** The folders inside a feature, in the order of its story: each imports from itself and from those before it. */
const steps: Record<string, string[]> = {
  people: ['accounts', 'proving', 'sessions', 'passkeys', 'single-sign-on', 'roles'],
  datasets: [
    'files',
    'tables',
    'minimising',
    'mapping',
    'events',
    'people',
    'keeping',
    'populations',
    'quarantine',
    'submissions',
  ],
  disparities: [
    'findings',
    'counting',
    'rates',
    'trends',
    'funnels',
    'shares',
    'amounts',
    'searches',
    'representation',
    'pathways',
    'pay',
  ],
  protection: ['files', 'tables', 'protecting', 'auditing', 'designing', 'policies', 'releasing'],
  analyses: [
    'questions',
    'keeping',
    'evidence',
    'remarks',
    'workflow',
    'timeline',
    'packs',
    'screening',
    'writing',
    'deciding',
    'publishing',
    'monitoring',
  ],
  publications: [
    'document',
    'formats',
    'checking',
    'life',
    'making',
    'prepared',
    'translating',
    'asking',
    'editing',
  ],
};

/** The only places that may speak to each dependency. */
const doorOf: Record<string, (path: string) => boolean> = {
  fastify: (path) => path === 'service/pages/web.ts' || path.startsWith('service/pages/serving/'),
  nunjucks: (path) => path === 'service/pages/govuk/render-macro.ts',
  'govuk-frontend': (path) => path.startsWith('service/pages/'),
  'd3-scale': (path) => path.startsWith('service/pages/charts/'),
  '@duckdb/node-api': (path) => path.startsWith('service/platform/warehouse/'),
  pg: (path) => path.startsWith('service/platform/database/'),
  kysely: (path) => path.startsWith('service/platform/database/') || path.endsWith('-store.ts'),
  'pg-boss': (path) => path === 'service/platform/jobs.ts',
  pino: (path) => path === 'service/platform/log.ts',
  highs: (path) => path.startsWith('service/platform/solver/'),
  hucre: (path) => path === 'service/platform/spreadsheet.ts',
  'csv-parse': (path) => path === 'service/platform/csv.ts',
  yauzl: (path) => path.startsWith('service/platform/archives/'),
  'tar-stream': (path) => path.startsWith('service/platform/archives/'),
  '@simplewebauthn/server': (path) => path.startsWith('service/people/passkeys/'),
  'openid-client': (path) => path.startsWith('service/people/single-sign-on/'),
  otpauth: (path) => path.startsWith('service/people/proving/'),
  uqr: (path) => path.startsWith('service/people/proving/'),
  nodemailer: (path) => path.startsWith('service/platform/mail/'),
  aws4fetch: (path) => path.startsWith('service/platform/storage/'),
  '@myriaddreamin/typst-ts-node-compiler': (path) => path.startsWith('service/publications/formats/'),
  docx: (path) => path.startsWith('service/publications/formats/'),
  '@echogarden/espeak-ng-emscripten': (path) => path.startsWith('service/publications/formats/'),
  'wasm-media-encoders': (path) => path.startsWith('service/publications/formats/'),
  diff: (path) => path === 'service/platform/compare-words.ts',
  fflate: (path) => path.startsWith('service/platform/archives/'),
  'd3-geo': (path) => path.startsWith('service/pages/charts/'),
  'playwright-core': (path) => path.startsWith('service/journeys/'),
};

/** A file whose name begins with one of these does something; any other is a thing, unless its ending says what it makes. */
const verbs =
  'acknowledge accept add answer approve ask attach bring change check choose compare confirm correct count decide describe dispose download draw edit end erase fetch find ' +
  'follow freeze gather import invite keep leave list load look make map match measure mend new open parse preview progress prove publish put ' +
  'raise read recognise receive record reject remind remove render reopen replay resolve restore revoke roll run scan schedule search select screen send serve ' +
  'settle share show sign submit take translate verify withdraw work write';
const endings = /-(store|view|page|pages|content|form|style|permissions|csv|html)$|^(index|commands)$/;

function isDoing(name: string, feature: string): boolean {
  return (
    name === feature || endings.test(name) || verbs.split(' ').some((verb) => name.startsWith(`${verb}-`))
  );
}

const drawers = ['utils', 'util', 'helpers', 'helper', 'common', 'shared', 'lib', 'core', 'misc'];
const generated = ['service/platform/database/tables.ts', 'service/pages/govuk/component-options.ts'];

const files = globSync('{packages,service,profiles,tools,bench,examples}/**/*.ts', {
  cwd: root,
  exclude: ['**/node_modules'],
})
  .map((path) => readSourceFile(root, path.replaceAll('\\', '/')))
  .sort((one, other) => one.path.localeCompare(other.path));
const program = files.filter((file) => file.path.startsWith('service/') && !file.isTest);

/** `datasets` for a file below service/datasets; null for start.ts and its neighbours, who put everything together. */
function floorOf(path: string): string | null {
  if (path.startsWith('profiles/')) return 'organisation';
  const [first, folder, ...rest] = path.split('/');
  return first === 'service' && folder && rest.length > 0 ? folder : null;
}

/** Fails with one line for each pair of files that breaks the rule. */
function noImport(breaks: (file: SourceFile, imported: string) => boolean, among = files): void {
  const found = among.flatMap((file) =>
    file.imports
      .filter((imported) => breaks(file, imported))
      .map((imported) => `${file.path} imports ${imported}`),
  );
  assert.deepEqual(found, []);
}

function noFile(breaks: (file: SourceFile) => boolean, among = files): void {
  assert.deepEqual(
    among.filter(breaks).map(({ path }) => path),
    [],
  );
}

test('every folder of the service has its floor', () => {
  const placed = new Set([...floors, 'journeys', 'migrations']);
  noFile(({ path }) => {
    const floor = floorOf(path);
    return floor !== null && !placed.has(floor);
  });
});

test('imports run down the floors only', () => {
  noImport((file, imported) => {
    const [from, to] = [floorOf(file.path), floorOf(imported)];
    return from !== null && from !== 'journeys' && to !== null && floors.indexOf(to) < floors.indexOf(from);
  });
});

test('nothing in a floor imports what puts the floors together', () => {
  noImport(
    (file, imported) => floors.includes(floorOf(file.path) ?? '') && posix.dirname(imported) === 'service',
  );
});

test('a feature is entered only through its doors', () => {
  noImport((file, imported) => {
    const [from, to] = [floorOf(file.path), floorOf(imported)];
    if (to === null || to === from || imported.startsWith('profiles/')) return false;
    const isDoor = doors.some((door) => imported === `service/${to}/${door}`);
    return !ground.includes(to) && to !== 'journeys' && !isDoor;
  }, program);
});

test('inside a feature the folders follow its story, and what stands beside them comes last', () => {
  const placeOf = (path: string): number => {
    const [, feature = '', step = '', file] = path.split('/');
    const order = steps[feature] ?? [];
    return file ? order.indexOf(step) : order.length;
  };
  for (const feature of Object.keys(steps)) {
    const inside = program.filter(({ path }) => floorOf(path) === feature);
    noFile(({ path }) => placeOf(path) < 0, inside);
    noImport(
      ({ path }, imported) => floorOf(imported) === feature && placeOf(imported) > placeOf(path),
      inside,
    );
  }
});

test('only the command line goes through the door of the commands', () => {
  noImport((file, imported) => {
    const isDoor = basename(imported) === 'commands.ts' && floorOf(file.path) !== floorOf(imported);
    return isDoor && file.path !== 'service/command-line.ts' && !file.isTest;
  });
});

test('a thing imports no platform and no pages: its rules can be read and tested alone', () => {
  noImport((file, imported) => {
    const floor = floorOf(file.path) ?? '';
    const surroundings = ['pages', 'platform'].includes(floorOf(imported) ?? '');
    return surroundings && features.includes(floor) && !isDoing(basename(file.path, '.ts'), floor);
  }, program);
});

test('a command loads neither the web framework nor the database, so that it starts at once', () => {
  const commands = program
    .filter(({ path }) => /(^|\/)(commands|start-command|start)\.ts$/.test(path))
    .map(({ path }) => path);
  const byPath = new Map(program.map((file) => [file.path, file]));
  const loaded = new Set(commands);
  for (const path of loaded) for (const next of byPath.get(path)?.loads ?? []) loaded.add(next);
  const heavy = ['fastify', 'pg', 'pg-boss', 'nunjucks', 'kysely'];
  assert.deepEqual(
    [...loaded].filter((path) => byPath.get(path)?.loadsPackages.some((name) => heavy.includes(name))),
    [],
  );
});

test('the database, the warehouse and the archives are entered through their index', () => {
  noImport((file, imported) => {
    const folder = /^service\/platform\/[^/]+\//.exec(imported)?.[0];
    if (!folder || file.path.startsWith(folder)) return false;
    return basename(imported) !== 'index.ts' && !(basename(imported) === 'test-database.ts');
  });
});

test('packages import nothing outside themselves', () => {
  const packages = files.filter(({ path, isTest }) => /^packages\/[^/]+\/src\//.test(path) && !isTest);
  noFile((file) => file.packages.length > 0, packages);
  noImport((file, imported) => !imported.startsWith(file.path.split('/').slice(0, 2).join('/')), packages);
});

test('each dependency has one door', () => {
  const found = program.flatMap((file) =>
    file.packages
      .filter((name) => {
        const door = doorOf[name.startsWith('@fastify/') ? 'fastify' : name];
        return door && !door(file.path);
      })
      .map((name) => `${file.path} imports ${name}`),
  );
  assert.deepEqual(found, []);
});

test('only the configuration reads the environment, only the clock asks the time', () => {
  const inside = program.filter(({ path }) => floorOf(path) !== 'journeys');
  noFile((file) => file.readsEnvironment && file.path !== 'service/platform/config.ts', inside);
  noFile((file) => file.asksTheTime && file.path !== 'service/platform/clock.ts', inside);
  noFile(
    (file) => file.asksTheTime || file.readsEnvironment,
    files.filter(({ path }) => path.startsWith('packages/')),
  );
});

test('there are no cycles, not even of types', () => {
  const graph = new Map(files.map((file) => [file.path, file.imports]));
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  assert.deepEqual(cycles, []);
});

test('every file that is imported is there', () => {
  noImport((_, imported) => !existsSync(`${root}/${imported}`));
});

test('no folder or file is a drawer for odds and ends', () => {
  noFile(({ path }) => path.split('/').some((part) => drawers.includes(part.replace(/(\.test)?\.ts$/, ''))));
});

test('a file is at most 300 lines and begins with a sentence that says what it is', () => {
  noFile(({ path, text }) => !generated.includes(path) && text.trimEnd().split('\n').length > 300);
  noFile(({ text }) => !/^(#!.*\n)?\/\/ ?\S.*[.?:]/.test(text));
});

test('the type checker is never talked out of what it sees, and nothing is left for later', () => {
  const excuses = /@ts-(ignore|nocheck)|\bas unknown as\b|\b(TODO|FIXME)\b/;
  noFile(({ path, text }) => path !== 'architecture.test.ts' && excuses.test(text));
  // A test may say that something does not compile.
  noFile(({ text, isTest }) => !isTest && text.includes('@ts-expect-error'));
});
