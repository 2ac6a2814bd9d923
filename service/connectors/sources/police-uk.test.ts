// data.police.uk and its archive, on a server of our own that answers in the shapes they document. The publisher itself was not asked.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedClock } from '../../platform/clock.ts';
import { parseCsv } from '../../platform/csv.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { zipOf } from '../../platform/made-zip.ts';
import { type PlayedAnswer, madeUpPublisher } from '../asking/made-up-publisher.ts';
import { fetchSource } from '../fetching/fetch-source.ts';
import { asJson, bring } from './bring-recorded.ts';
import { availabilityShape, forcesShape, stopsShape } from './recorded-shapes.ts';

function police(path: string): PlayedAnswer {
  if (path === '/api/forces') return asJson(forcesShape);
  if (path === '/api/crimes-street-dates') return asJson(availabilityShape);
  return asJson(stopsShape);
}

const cumbria = { source: 'police-uk', force: 'cumbria', from: '2025-01', to: '2025-03' } as const;

describe('stops of a force from data.police.uk', () => {
  it('come as one file a month, named and headed as the published ones', async () => {
    await bring(cumbria, police, ({ names, rows, texts, asked }) => {
      assert.deepEqual(names, ['2025-01-cumbria-stop-and-search.csv', '2025-03-cumbria-stop-and-search.csv']);
      assert.deepEqual(rows, [3, 3]);
      assert.ok(asked.includes('/api/stops-force?force=cumbria&date=2025-01'));
      assert.match(
        texts[0] ?? '',
        /^Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,/,
      );
    });
  });

  it('say in each row what the answer said, and leave blank what it did not', async () => {
    await bring(cumbria, police, ({ texts }) => {
      const parsed = parseCsv(texts[0] ?? '');
      const [, first, second, third] = parsed.ok ? parsed.rows.map(({ cells }) => cells) : [];
      assert.deepEqual(first, [
        ...['Person search', '2025-01-06T22:45:00+00:00', '', '', '54.890001', '-2.930001', 'Male', '18-24'],
        ...[
          'White - English/Welsh/Scottish/Northern Irish/British',
          'White',
          'Misuse of Drugs Act 1971 (section 23)',
        ],
        ...['Controlled drugs', 'A no further action disposal', 'True', 'False'],
      ]);
      assert.deepEqual(second?.slice(4, 10), ['', '', '', '18-24', 'Other ethnic group - Not stated', '']);
      assert.deepEqual(second?.slice(12), ['', '', 'False']);
      assert.deepEqual(third?.slice(2, 4), ['True', 'Operation Example']);
      assert.equal(third?.[12], 'Nothing found - no further action');
    });
  });

  it('name the months that are not published, which are no months without stops', async () => {
    await bring(cumbria, police, ({ notes }) => {
      assert.match(notes.join(' '), /Not published for cumbria: February 2025\. .* not months without stops/);
    });
  });

  it('are asked for again where a month has changed, and not where it has not', async () => {
    await using publisher = await madeUpPublisher((path, before) => {
      if (!path.startsWith('/api/stops-force')) return police(path);
      return before > 0 && path.endsWith('01')
        ? { status: 304 }
        : { ...police(path), headers: { etag: '"1"' } };
    });
    await using folder = await temporaryFolder('sources');
    const needs = {
      ...{
        clock: fixedClock(new Date(0)),
        cacheFolder: folder.path,
        offline: false,
        resolve: publisher.resolve,
      },
      ...{ signal: new AbortController().signal, wait: async () => undefined },
      at: { origin: publisher.origin, hosts: [publisher.host] },
    };
    const into = { into: folder.path, tell: () => undefined };
    await fetchSource(needs, cumbria, into);
    const again = await fetchSource({ ...needs, offline: false }, cumbria, into);
    assert.deepEqual(
      again.files.map(({ rows }) => rows),
      [3, 3],
    );
    assert.deepEqual(await fetchSource({ ...needs, offline: true }, cumbria, into), again);
  });

  it('are refused for a force that there is not, with the nearest name', async () => {
    const odd = { ...cumbria, force: 'cumbira' };
    await assert.rejects(
      bring(odd, police, () => undefined),
      {
        code: 'CONNECTOR_NOTHING',
        message: /no force “cumbira”\. The nearest is “cumbria”/,
      },
    );
  });

  it('are refused where nothing of the months is published, saying which months there are', async () => {
    await assert.rejects(
      bring({ ...cumbria, from: '2019-01', to: '2019-12' }, police, () => undefined),
      {
        code: 'CONNECTOR_NOTHING',
        message: /has January 2025 to March 2025/,
      },
    );
  });

  it('are refused whole where the answer has another form, saying at which place', async () => {
    const other = (path: string) =>
      path.startsWith('/api/stops-force') ? asJson([stopsShape[0], { kind: 'stop' }]) : police(path);
    await assert.rejects(
      bring(cumbria, other, () => undefined),
      {
        code: 'CONNECTOR_CHANGED',
        message: /no longer answers as it did \(1\.type/,
      },
    );
  });
});

describe('the archive of data.police.uk', () => {
  const header =
    'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
    'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';
  const zip = zipOf({
    '2025-01/2025-01-cumbria-stop-and-search.csv': `${header}\r\nPerson search,2025-01-02T10:00:00+00:00,,,,,,,,,,,,,\r\n`,
    '2025-01/2025-01-cumbria-street.csv': 'Crime ID\r\n',
    '2025-01/2025-01-durham-stop-and-search.csv': `${header}\r\n`,
    '2025-02/2025-02-cumbria-stop-and-search.csv': `${header}\r\n`,
  });
  const asked = { ...cumbria, source: 'police-uk-archive', archive: 'latest' } as const;
  const play = (body: Buffer) => () => ({ body, headers: { 'content-type': 'application/zip' } });

  it('gives the files of one force and these months, and no others', async () => {
    await bring(asked, play(zip), ({ names, rows, notes, asked: addresses }) => {
      assert.deepEqual(names, ['2025-01-cumbria-stop-and-search.csv', '2025-02-cumbria-stop-and-search.csv']);
      assert.deepEqual(rows, [1, 0]);
      assert.match(notes.join(' '), /Not in the archive: March 2025/);
      assert.deepEqual(addresses, ['/data/archive/latest.zip']);
    });
  });

  it('is refused where it is damaged, has other headings, or nothing of the force', async () => {
    await assert.rejects(
      bring(asked, play(zip.subarray(0, 200)), () => undefined),
      { code: 'CONNECTOR_CHANGED' },
    );
    const other = zipOf({ '2025-01/2025-01-cumbria-stop-and-search.csv': 'Kind,When\r\n' });
    await assert.rejects(
      bring(asked, play(other), () => undefined),
      { message: /has other headings/ },
    );
    await assert.rejects(
      bring({ ...asked, force: 'kent' }, play(zip), () => undefined),
      { code: 'CONNECTOR_NOTHING' },
    );
  });
});
