// What a map draws and says, and how its classes are cut.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type MapArea, mapChart } from './map-chart.ts';
import { classOf, quantileClasses } from './map-classes.ts';

describe('classes by quantiles', () => {
  it('have about as many areas each', () => {
    const values = Array.from({ length: 20 }, (_, at) => 20 - at);
    assert.deepEqual(
      quantileClasses(values).map(({ from, to, count }) => [from, to, count]),
      [1, 5, 9, 13, 17].map((from) => [from, from + 3, 4]),
    );
  });

  it('never tear equal values apart, and are fewer where few values differ', () => {
    assert.deepEqual(quantileClasses([3, 3, 3, 3]), [{ from: 3, to: 3, count: 4 }]);
    assert.deepEqual(quantileClasses([0, 0, 0, 0, 0, 0, 9, 9]), [
      { from: 0, to: 0, count: 6 },
      { from: 9, to: 9, count: 2 },
    ]);
    assert.deepEqual(quantileClasses([]), []);
  });

  it('hold every value once', () => {
    const values = [0.1, 0.4, 0.4, 0.7, 2, 3, 3, 8, 21];
    const classes = quantileClasses(values);
    assert.equal(
      classes.reduce((sum, { count }) => sum + count, 0),
      values.length,
    );
    for (const value of values) {
      const at = classOf(value, classes);
      assert.ok(at >= 0 && classes.filter(({ from, to }) => value >= from && value <= to).length === 1);
    }
    assert.equal(classOf(100, classes), -1);
  });
});

const square = (x: number, y: number, size = 1): MapArea['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x, y + size],
      [x + size, y + size],
      [x + size, y],
      [x, y],
    ],
  ],
});
const area = (name: string, x: number, part: Partial<MapArea> = {}): MapArea => {
  return { name, geometry: square(x, 54), class: 0, figures: '4.1% (62 of 1,510)', ...part };
};
const drawn = (...areas: MapArea[]): string =>
  String(
    mapChart({
      ...{ title: 'Where <some> live', description: 'Most in the west.', areas },
      classes: [
        { from: 0.01, to: 0.02, count: 1 },
        { from: 0.04, to: 0.04, count: 1 },
      ],
      say: (value) => `${value * 100}%`,
    }),
  );

describe('a map', () => {
  it('is one image with a title and a description, and every area has its name and figures', () => {
    const text = drawn(area('Harrowby 1', 0), area('A very long name & more', 1, { class: 1 }));
    const ids = /aria-labelledby="(\S+) (\S+)"/.exec(text);
    assert.ok(text.includes(`<title id="${ids?.[1]}">Where &lt;some&gt; live</title>`));
    assert.ok(text.includes(`<desc id="${ids?.[2]}">Most in the west.</desc>`));
    assert.match(text, /<title>A very long name &amp; more: 4\.1% \(62 of 1,510\)<\/title>/);
  });

  it('tells classes apart by marks and letters, not by colour alone, and needs no style and no script', () => {
    const text = drawn(
      area('a', 0),
      area('b', 1, { class: 1 }),
      area('c', 2, { class: null, figures: 'no figure' }),
    );
    assert.match(text, /A: 1% to 2%/);
    assert.match(text, /B: 4% \(1 area\)/);
    assert.match(text, /No figure \(1 area\)/);
    assert.match(text, /<path class="dr-map__mark-4" d="M0 4H8M4 0V8"/);
    assert.doesNotMatch(text, /style=|<style|<script|#[0-9a-f]{6}/i);
  });

  it('is drawn whichever way round its rings are, with north at the top', () => {
    const north = area('north', 0, { geometry: square(0, 55) });
    const south = area('south', 0, { geometry: square(0, 54) });
    const turned = {
      ...south,
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [0, 54],
            [1, 54],
            [1, 55],
            [0, 55],
            [0, 54],
          ],
        ],
      },
    };
    const places = (text: string) => [...text.matchAll(/ d="M[\d.]+,([\d.]+)[^"]*Z"/g)].map(([path]) => path);
    const heights = (text: string) =>
      places(text).map((path) => Math.min(...[...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y))));
    const [first = 0, second = 0] = heights(drawn(north, south));
    assert.ok(first < second);
    assert.deepEqual(heights(drawn(north, turned)), [first, second]);
  });

  it('draws areas of several parts, and one area alone', () => {
    const both = {
      type: 'MultiPolygon' as const,
      coordinates: [square(0, 54).coordinates, square(3, 54).coordinates],
    } as MapArea['geometry'];
    assert.equal(drawn(area('parts', 0, { geometry: both })).match(/M[\d.]+,[\d.]+L/g)?.length, 2);
    assert.match(drawn(area('one', 0)), /viewBox="0 0 600 720"/);
  });
});
