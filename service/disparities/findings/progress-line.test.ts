// Progress is said only once the work has taken over a second.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { progressLine } from './progress-line.ts';

function watched(isTerminal: boolean) {
  let time = 0;
  const said: string[] = [];
  const io = { out: () => undefined, err: (text: string) => void said.push(text), cwd: '/', isTerminal };
  const line = progressLine(io, () => time);
  return { said, line, at: (moment: number) => void (time = moment) };
}

describe('a line of progress', () => {
  it('says nothing in the first second', () => {
    const { said, line, at } = watched(true);
    at(900);
    line.say('Reading');
    line.end();
    assert.deepEqual(said, []);
  });

  it('is redrawn in place for a person and wiped at the end', () => {
    const { said, line, at } = watched(true);
    at(1100);
    line.say('Reading: 10%');
    at(1150);
    line.say('Reading: 11%');
    at(1400);
    line.say('Reading: 20%');
    line.end();
    line.end();
    assert.deepEqual(said, ['\r\u001B[2KReading: 10%', '\r\u001B[2KReading: 20%', '\r\u001B[2K']);
  });

  it('is a line every five seconds where nobody watches', () => {
    const { said, line, at } = watched(false);
    for (const moment of [1100, 2000, 6200]) {
      at(moment);
      line.say(`At ${moment}`);
    }
    line.end();
    assert.deepEqual(said, ['At 1100\n', 'At 6200\n']);
  });
});
