// A file that is to be published is looked at on a page, and not kept.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { silentLog } from '../platform/log.ts';
import { openDoor } from '../pages/made-up-door.ts';
import { createWebServer } from '../pages/web.ts';
import { excelFile, wordFile } from './checking/make-containers.ts';
import { lookAtFile } from './look-at-file.ts';

const look = {
  organisationName: 'Fellshire',
  demonstration: false,
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
};
const server = createWebServer({ routes: lookAtFile(), look, log: silentLog, door: openDoor });
after(() => server.close());

function send(fileName: string, content: Uint8Array) {
  const payload = Buffer.concat([
    Buffer.from(`--edge\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`),
    content,
    Buffer.from('\r\n--edge--\r\n'),
  ]);
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  return server.inject({ method: 'POST', url: '/desk/publications/look-at-file', payload, headers });
}

test('what is hidden in it is told, with how to mend it', async () => {
  const sheets = '<sheet name="Figures" sheetId="1"/><sheet name="People" sheetId="2" state="hidden"/>';
  const { status, body } = await send('figures.xlsx', Buffer.from(excelFile({ sheets })));
  assert.equal(status, 200, body);
  assert.match(body, /To be mended before it can be published/);
  assert.match(body, /The file has a hidden sheet: “People”\./);
  assert.match(body, /Delete what is hidden, or show it if it is to be public\./);
});

test('where nothing is found that is said, and what was not looked for', async () => {
  const { body } = await send('report.docx', Buffer.from(wordFile()));
  assert.match(body, /The checks found nothing/);
  assert.match(body, /It does not look for viruses/);
});

test('a file of another kind than it says is refused in a sentence, and its name is only shown', async () => {
  const { status, body } = await send('<b>.pdf', Buffer.from('MZ'));
  assert.equal(status, 200);
  assert.match(body, /&lt;b&gt;\.pdf/);
  assert.doesNotMatch(body, /<b>\.pdf/);
});

test('without a file the form asks for one', async () => {
  const { status, body } = await send('', Buffer.alloc(0));
  assert.equal(status, 422);
  assert.match(body, /Choose a file/);
});
