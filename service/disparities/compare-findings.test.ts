// What differs between two versions of a finding.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareFindings } from './compare-findings.ts';

const head = 'group,group_code,count,ratio,verdict,receipt,release';
const csv = (...rows: string[]) => [head, ...rows, ''].join('\n');
const white = 'White,W,100,1,,aaa,not for release';

describe('two versions of a finding', () => {
  it('are the same where only their receipts differ', () => {
    assert.deepEqual(compareFindings(csv(white), csv(white.replace('aaa', 'bbb'))), []);
  });

  it('differ by row and figure, as each was said', () => {
    const before = csv(white, 'Black,B,12,2.5,higher,aaa,x');
    const after = csv(white, 'Black,B,15,3.125,higher,bbb,x');
    assert.deepEqual(compareFindings(before, after), [
      { row: 'Black', figure: 'count', before: '12', after: '15' },
      { row: 'Black', figure: 'ratio', before: '2.5', after: '3.125' },
    ]);
  });

  it('say which rows came and which went, whatever their order', () => {
    const before = csv('Asian,A,3,1.5,,aaa,x', white);
    const after = csv(white, 'Mixed,M,4,,,bbb,x');
    assert.deepEqual(compareFindings(before, after), [
      { row: 'Asian', figure: 'count', before: '3', after: null },
      { row: 'Asian', figure: 'ratio', before: '1.5', after: null },
      { row: 'Mixed', figure: 'count', before: null, after: '4' },
    ]);
  });

  it('do not differ by the last digits of a sum', () => {
    const at = (ratio: string) => csv(`White,W,100,${ratio},,a,x`);
    assert.deepEqual(compareFindings(at('0.30000000000000004'), at('0.3')), []);
    assert.equal(compareFindings(at('0.30001'), at('0.3')).length, 1);
    assert.equal(compareFindings(at('0'), at('')).length, 1);
  });

  it('keep rows apart that have one name', () => {
    const before = csv('White,W,1,1,,a,x', 'White,W,2,1,,a,x');
    const after = csv('White,W,1,1,,a,x', 'White,W,3,1,,a,x');
    assert.deepEqual(compareFindings(before, after), [
      { row: 'White (2)', figure: 'count', before: '2', after: '3' },
    ]);
  });
});
