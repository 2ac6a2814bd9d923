// A funnel plot: what it draws for each place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { funnelChart, type FunnelPoint } from './funnel-chart.ts';

const place: FunnelPoint = {
  name: 'Fell',
  ratio: 2,
  precision: 4,
  inner: { lower: 1.2, upper: 3 },
  outer: { lower: 1, upper: 4 },
  isOutside: false,
};

function drawn(...units: FunnelPoint[]): string {
  const words = { title: 'Place by place', description: 'Two places.', axis: 'Times the rate of White' };
  return String(funnelChart({ ...words, target: 2, units }));
}

const count = (text: string, part: string) => text.split(part).length - 1;

test('draws a disc for a place inside and a diamond for one outside, each with its name', () => {
  const chart = drawn(place, { ...place, name: 'Dale', ratio: 6, precision: 9, isOutside: true });
  assert.equal(count(chart, '<circle'), 1);
  assert.equal(count(chart, 'M0 -9L9 0L0 9L-9 0Z'), 1);
  assert.match(chart, /<title>Fell<\/title>/);
  assert.match(chart, /<title>Dale<\/title>/);
});

test('joins the limits of the places: two inner and two outer lines between each two', () => {
  const one = count(drawn(place), 'dr-chart__interval');
  assert.equal(count(drawn(place, { ...place, precision: 9 }), 'dr-chart__interval') - one, 2);
});

test('points beyond the scale where a place has none, or nothing to compare with', () => {
  assert.match(drawn(place, { ...place, ratio: 0, precision: 2 }), /M0 0L6 -11H-6Z/);
  assert.match(drawn(place, { ...place, ratio: Infinity, precision: 2 }), /M0 0L6 11H-6Z/);
});

test('has room for places that are all as sure as each other, and nothing in it that is not a number', () => {
  assert.doesNotMatch(drawn(place, place), /NaN|Infinity|undefined|style=|<script/);
});

test('writes no name over another, and of many places only those outside', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({
    ...place,
    name: `Place ${index}`,
    precision: index + 1,
  }));
  assert.equal(count(drawn(...many), '>Place 3</text'), 0);
  assert.equal(
    count(drawn(place, { ...place, name: 'Dale', precision: 9 }), '</text'),
    count(drawn(place), '</text'),
  );
});
