// The chart of parts: what is drawn, how parts are told apart, and what is put together.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsChart } from './parts-chart.ts';

const words = { title: 'Quarters', description: 'Lower: women 60%.', id: 'quarters' };

function drawn(parts: readonly string[], shares: readonly number[]): string {
  return String(partsChart({ ...words, parts, bars: [{ label: 'Lower quarter', shares }] }));
}

describe('a chart of parts', () => {
  it('is one image with its title and description, with the widths of the shares', () => {
    const svg = drawn(['Women', 'Men'], [0.6, 0.4]);
    assert.match(svg, /role="img"\s+aria-labelledby="quarters-title quarters-desc"/);
    assert.match(svg, /width="60%"/);
    assert.match(svg, /x="60%"\s+width="40%"/);
  });

  it('tells parts apart by marks and not by colour alone', () => {
    const svg = drawn(['Women', 'Men'], [0.6, 0.4]);
    assert.match(svg, /<pattern id="quarters-fill-1"/);
    assert.doesNotMatch(svg, /style=/);
  });

  it('puts what is beyond four parts together', () => {
    const svg = drawn(['White', 'Asian', 'Black', 'Mixed', 'Other'], [0.5, 0.2, 0.1, 0.1, 0.1]);
    assert.match(svg, /All others/);
    assert.doesNotMatch(svg, />Mixed</);
    assert.equal(svg.match(/<pattern/g)?.length, 4);
  });

  it('draws nothing for a part without people', () => {
    const svg = drawn(['Women', 'Men'], [0, 1]);
    assert.equal(svg.match(/class="dr-chart__column"/g)?.length, 3);
  });
});
