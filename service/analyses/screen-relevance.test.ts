// The pages of a screening, as colleagues use them without a script: the table, what it comes to, and its signatures.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findColleagues, giveRole, type RoleId } from '../people/index.ts';
import { colleagues } from './keeping/put-made-up-analyses.ts';
import { readAnswers, saveAnswers } from './keeping/answer-store.ts';
import { findAnalysis } from './keeping/analysis-store.ts';
import type { Analysis } from './keeping/analysis.ts';
import { fieldsOf } from './questions/fields-of.ts';
import { findQuestionSet } from './questions/question-sets.ts';
import { screenRelevance } from './screen-relevance.ts';
import { showScreening } from './screening/show-screening.ts';
import { signScreenings } from './screening/sign-screening.ts';
import { type MadeUpWriting, putMadeUpWriting } from './writing/put-made-up-writing.ts';

let made: MadeUpWriting;

before(async () => {
  made = await putMadeUpWriting((writing) => {
    const needs = { ...writing, people: findColleagues(writing.database) };
    return [...showScreening(needs), ...signScreenings(needs), ...screenRelevance(needs)];
  });
  // Una heads the service; Abe, who writes too, is the chief executive.
  await made.as('ann', async (transaction) => {
    const give = (person: string, role: RoleId) =>
      giveRole(transaction, { person, role, body: 'fellshire', team: null, item: null }, made.clock);
    await give(colleagues.una.id, 'approver');
    await give(colleagues.abe.id, 'chief-executive');
  });
});
after(() => made[Symbol.asyncDispose]());

const anew = async (): Promise<Analysis> => made.open('screening', await made.addItem('Opening hours'));
const below = ({ id }: Analysis, path = ''): string => `/desk/analyses/${id}/screening${path}`;
const now = async ({ id }: Analysis): Promise<Analysis | undefined> =>
  made.seenBy('ann', () => findAnalysis(made.database, id));

/** Ann answers everything with the least there is. */
async function answered(more: Readonly<Record<string, string>> = {}): Promise<Analysis> {
  const screening = await anew();
  const set = findQuestionSet('england-screening', 1);
  assert.ok(set);
  const least = (values: readonly string[]): string =>
    ['none', 'no', '1'].find((value) => values.includes(value)) ?? 'Some words.';
  const all = set.sections
    .flatMap((section) => fieldsOf(section, []))
    .map(
      ({ field, question }) => [field, least((question.choices ?? []).map(({ value }) => value))] as const,
    );
  const changes = [...new Map([...all, ...Object.entries(more)])].map(([field, value]) => ({
    field,
    value,
    edition: 0,
  }));
  await made.as('ann', (transaction) =>
    saveAnswers(transaction, screening, changes, { at: made.clock.now() }),
  );
  return screening;
}

async function sent(more?: Readonly<Record<string, string>>): Promise<Analysis> {
  const screening = await answered(more);
  assert.equal((await made.by('ann').post(below(screening, '/submit'))).status, 303);
  return screening;
}

const ticked = (part: string, more: Readonly<Record<string, string>> = {}) => ({
  [`${part}-outcome`]: 'not-relevant',
  [`${part}-declared`]: 'yes',
  ...more,
});

describe('the table of aims and characteristics', () => {
  it('asks three aims of each characteristic, and of marriage and civil partnership one', async () => {
    const { body } = await made.by('ann').get(below(await anew(), '/table'));
    assert.match(body, /name="relevance\/race\/foster"/);
    assert.match(body, /name="relevance\/marriage-and-civil-partnership\/eliminate"/);
    assert.doesNotMatch(body, /name="relevance\/marriage-and-civil-partnership\/(advance|foster)"/);
    assert.match(body, /A: discrimination/);
  });

  it('starts with nothing chosen: silence is never “not relevant”', async () => {
    const { body } = await made.by('ann').get(below(await anew(), '/table'));
    assert.equal(body.match(/<option value="" selected>Not answered yet/g)?.length, 25);
  });

  it('saves what was chosen, field by field', async () => {
    const screening = await anew();
    const field = 'relevance/race/foster';
    const { status } = await made
      .by('ann')
      .post(below(screening, '/table'), { [field]: 'high', [`edition:${field}`]: '0' });
    assert.equal(status, 303);
    const { values } = await made.seenBy('ann', () => readAnswers(made.database, screening.id));
    assert.equal(values.get(field)?.value, 'high');
  });

  it('shows both answers where two people choose at once, and loses neither', async () => {
    const screening = await anew();
    const field = 'relevance/race/foster';
    const choose = (who: 'ann' | 'abe', value: string) =>
      made.by(who).post(below(screening, '/table'), { [field]: value, [`edition:${field}`]: '0' });
    await choose('ann', 'high');
    const { status, body } = await choose('abe', 'low');
    assert.equal(status, 409);
    assert.match(body, /Ann Lee changed this while you were writing/);
    assert.match(body, /<option value="low" selected>/);
  });

  it('refuses an answer that is none, and says where', async () => {
    const screening = await anew();
    const field = 'relevance/race/foster';
    const { body } = await made
      .by('ann')
      .post(below(screening, '/table'), { [field]: 'neutral', [`edition:${field}`]: '0' });
    assert.match(body, /There is a problem/);
    assert.match(body, /Choose from the list/);
  });

  it('is only read by whoever may not write, and by all once it was sent', async () => {
    const screening = await sent();
    for (const who of ['una', 'ann'] as const)
      assert.doesNotMatch((await made.by(who).get(below(screening, '/table'))).body, /<select/);
  });
});

describe('what a screening comes to', () => {
  it('cannot be told before everything is answered, and every gap has its way', async () => {
    const { body } = await made.by('ann').get(below(await anew()));
    assert.match(body, /It cannot be told yet: \d+ answers are still missing/);
    assert.match(body, /And 29 more\./);
    assert.match(body, /\/sections\/gate"/);
    assert.match(body, /\/screening\/table"/);
  });

  it('says the outcome, the rule that fired and what was so', async () => {
    const screening = await answered({ 'gate-powers': 'yes' });
    const { body } = await made.by('ann').get(below(screening));
    assert.match(body, /Relevant: a full analysis is needed/);
    assert.match(body, /Powers over people always need a full analysis\./);
    assert.match(body, /“Does it touch powers over people\?” is answered “Yes”\./);
  });

  it('says that a decision has been taken already', async () => {
    const { body } = await made.by('ann').get(below(await answered({ 'gate-decided': 'yes' })));
    assert.match(body, /The decision has been taken already/);
  });

  it('says whether the words of the law were compared with the source', async () => {
    const { body } = await made.by('ann').get(below(await anew()));
    assert.match(body, /Nobody here has compared these words with the published law yet/);
  });

  it('is not sent while something is missing', async () => {
    const screening = await anew();
    const { status, body } = await made.by('ann').post(below(screening, '/submit'));
    assert.equal(status, 422);
    assert.match(body, /It is not complete: \d+ things are still missing/);
    assert.equal((await now(screening))?.state, 'draft');
  });

  it('is not sent by somebody without training', async () => {
    const screening = await answered();
    made.train({ ok: false, sentence: 'You need the course for authors.' });
    const { status, body } = await made.by('ann').post(below(screening, '/submit'));
    made.train({ ok: true });
    assert.equal(status, 403);
    assert.match(body, /You need the course for authors\./);
  });

  it('is nowhere for an analysis, and for people of another body', async () => {
    const full = await made.open('full', await made.addItem('Another'));
    assert.equal((await made.by('ann').get(below(full))).status, 404);
    assert.equal((await made.by('fay').get(below(await anew()))).status, 404);
  });
});

/** As a browser sends it: with what the form has in it that is hidden. */
async function sign(
  name: Parameters<typeof made.by>[0],
  screening: Analysis,
  part: string,
  fields: Readonly<Record<string, string>> = {},
) {
  const { body } = await made.by(name).get(below(screening));
  return made.by(name).post(below(screening, `/sign/${part}`), { ...hiddenIn(body, part), ...fields });
}

function hiddenIn(body: string, part: string): Record<string, string> {
  const form = body.split(`/sign/${part}"`)[1]?.split('</form>')[0] ?? '';
  const all = form.matchAll(/<input type="hidden" name="(submitted|signed-before)" value="([^"]*)"/g);
  return Object.fromEntries([...all].map(([, field = '', value = '']) => [field, value]));
}

describe('the signatures of a screening', () => {
  it('are two, of people who did not write it; then it is decided and says by whom', async () => {
    const screening = await sent();
    const first = await sign('una', screening, 'owner', ticked('owner'));
    assert.equal(first.headers['location'], `${below(screening)}?done=signed`);
    const second = await sign('edi', screening, 'adviser', { 'adviser-declared': 'yes' });
    assert.equal(second.headers['location'], `${below(screening)}?done=decided`);
    const { body } = await made.by('ann').get(below(screening));
    assert.match(body, /Decided: Not relevant: no analysis is needed/);
    assert.match(body, /Una Rowe/);
    assert.match(body, /Edi Ward/);
    assert.match(body, /Anybody may challenge this with evidence/);
  });

  it('need the declaration, an outcome, and a reason for another one than the rules’', async () => {
    const screening = await sent();
    const nothing = await sign('una', screening, 'owner');
    assert.equal(nothing.status, 422);
    assert.match(nothing.body, /Choose what it comes to/);
    assert.match(nothing.body, /Read the declaration and tick it/);
    const departs = await sign('una', screening, 'owner', ticked('owner', { 'owner-outcome': 'full' }));
    assert.match(departs.body, /Enter why it is another outcome than that of the rules/);
  });

  it('are refused to whoever may not, by page and by sending', async () => {
    const screening = await sent();
    assert.doesNotMatch((await made.by('ann').get(below(screening))).body, /Sign: Head of service/);
    assert.equal((await sign('ann', screening, 'owner', ticked('owner'))).status, 403);
    assert.equal((await sign('una', screening, 'adviser', ticked('adviser'))).status, 403);
  });

  it('are refused to whoever wrote in it, although their role would let them', async () => {
    const screening = await answered({ 'relevance/disability/advance': 'high', 'gate-reduction': 'yes' });
    await made.as('abe', (transaction) =>
      saveAnswers(transaction, screening, [{ field: 'still-to-find-out', value: 'More.', edition: 1 }], {
        at: made.clock.now(),
      }),
    );
    await made.by('ann').post(below(screening, '/submit'));
    const { status, body } = await sign('abe', screening, 'chief-executive', ticked('chief-executive'));
    assert.equal(status, 403);
    assert.match(body, /You wrote the analysis, so you may not approve your own analysis/);
  });

  it('are three where less is asked for than the rules do', async () => {
    const screening = await sent({ 'relevance/disability/advance': 'high', 'gate-reduction': 'yes' });
    const why = { 'owner-departs-why': 'Those hours have stood empty for two years.' };
    await sign('una', screening, 'owner', ticked('owner', why));
    await sign('edi', screening, 'adviser', { 'adviser-declared': 'yes' });
    const { body } = await made.by('edi').get(below(screening));
    assert.match(body, /Chief executive\s*<\/dt>\s*<dd[^>]*>\s*Has still to sign/);
    assert.match(body, /They agree on another outcome than that of the rules/);
    const last = await sign('abe', screening, 'chief-executive', { 'chief-executive-declared': 'yes' });
    assert.equal(last.headers['location'], `${below(screening)}?done=decided`);
  });

  it('can be refused by sending it back with what has to change', async () => {
    const screening = await sent();
    const empty = await made.by('edi').post(below(screening, '/return/adviser'));
    assert.match(empty.body, /Enter what has to change/);
    await made
      .by('edi')
      .post(below(screening, '/return/adviser'), { 'return-why': 'Look at parents again.' });
    assert.equal((await now(screening))?.state, 'changes-requested');
  });

  it('count once: who was second with the same part is told, and nothing is done', async () => {
    const screening = await sent();
    await sign('una', screening, 'owner', ticked('owner'));
    const { status, body } = await sign('una', screening, 'owner', ticked('owner'));
    assert.equal(status, 409);
    assert.match(body, /It was changed meanwhile, so nothing was done/);
  });

  it('are of what was read: what was sent anew, or signed by somebody first, is read again', async () => {
    const screening = await sent();
    const { body: read } = await made.by('edi').get(below(screening));
    const before = { ...hiddenIn(read, 'adviser'), ...ticked('adviser', { 'adviser-outcome': 'full' }) };
    await sign('una', screening, 'owner', ticked('owner'));
    const second = await made.by('edi').post(below(screening, '/sign/adviser'), before);
    assert.equal(second.status, 409);
    assert.match(second.body, /It was changed meanwhile, so nothing was done/);
    await made.by('edi').post(below(screening, '/return/adviser'), { 'return-why': 'Look again.' });
    await made.by('ann').post(below(screening, '/submit'));
    const old = { ...before, submitted: '2020-01-01T09:00:00.000Z', 'signed-before': '' };
    assert.equal((await made.by('edi').post(below(screening, '/sign/adviser'), old)).status, 409);
    assert.equal((await now(screening))?.state, 'in-review');
  });
});
