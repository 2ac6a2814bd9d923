// A drawing stands in a page only where nothing in it can run, load, link or restyle.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeUpChart } from './made-up-picture.ts';
import { isPlainDrawing } from './plain-drawing.ts';

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`;

describe('a drawing of shapes and words', () => {
  it('may stand in a page', () => {
    assert.ok(isPlainDrawing(new TextDecoder().decode(madeUpChart().content)));
    assert.ok(isPlainDrawing(drawing('<g fill="#fff"><rect x="1" y="2" width="3" height="4"/></g>')));
  });

  const spoiled = [
    '<script>alert(1)</script>',
    '<rect onload="alert(1)"/>',
    '<a href="https://example.org"><text>x</text></a>',
    '<image href="https://example.org/x.png"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<style>*{fill:red}</style>',
    '<rect style="fill:red"/>',
    '<rect fill="url(#x)"/>',
    '<rect id="main-content"/>',
    '<!-- x -->',
    '<!ENTITY x "y">',
    '<![CDATA[<script>]]>',
    '<rect fill=red/>',
    "<rect fill='red'/>",
    '<rect fill="a"onclick="b"/>',
    '</svg><script>',
  ];
  for (const inside of spoiled) {
    it(`may not where it holds ${inside}`, () => assert.equal(isPlainDrawing(drawing(inside)), false));
  }

  it('may not where something stands before it', () => {
    assert.equal(isPlainDrawing(`<?xml version="1.0"?>${drawing('')}`), false);
    assert.equal(isPlainDrawing(''), false);
  });
});
