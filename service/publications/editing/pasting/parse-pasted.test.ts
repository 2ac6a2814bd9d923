// What comes out of the clipboard of Word, Google Docs, LibreOffice and a browser: our blocks, and nothing else. The HTML is
// our own, written as those programs write it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../document/read-document.ts';
import { keepIds } from '../../document/keep-ids.ts';
import { writeMarkup } from '../../document/write-markup.ts';
import { parsePasted } from './parse-pasted.ts';

/** What was pasted, as the markup that says it. */
const pasted = (markup: string): string => writeMarkup(keepIds(parsePasted(markup).blocks, []));

const wordBefore = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/j.smith/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->`;
const wordAfter = '<!--EndFragment--></body></html>';
const inWord = (body: string): string => wordBefore + body + wordAfter;
const item = (level: number, sign: string, text: string, place = 'Middle'): string =>
  `<p class=MsoListParagraphCxSp${place} style='margin-left:${36 * level}.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>

`;

test('Word: headings, paragraphs, strong and emphasised words, smart tags, and nothing of fonts and conditions', () => {
  const text = pasted(
    inWord(`<h1 style='mso-list:none'><span style='color:#2F5496'><b>Our aims</b><o:p></o:p></span></h1>
<p class=MsoNormal><span lang=EN-US style='font-size:12.0pt;font-family:"Arial",sans-serif'>We work in <st1:place w:st="on"><st1:City w:st="on">Carlisle</st1:City></st1:place>,
<b style='mso-bidi-font-weight:normal'>every&nbsp;day</b>, and <i>always</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2>Smaller<o:p></o:p></h2>`),
  );
  assert.equal(
    text,
    '## Our aims\n\nWe work in Carlisle, **every\u00a0day**, and *always*.\n\n### Smaller\n',
  );
});

test('Word: paragraphs that are items become lists, one within another, numbers and dashes apart', () => {
  const text = pasted(
    inWord(
      item(1, '·', 'First', 'First') +
        item(1, '·', 'Second <b>item</b>') +
        item(2, 'o', 'Within') +
        item(1, '·', 'Third', 'Last') +
        '<p class=MsoNormal>Then:<o:p></o:p></p>' +
        item(1, '1.', 'One', 'First') +
        item(2, 'a)', 'Part') +
        item(1, '2.', 'Two', 'Last'),
    ),
  );
  assert.equal(
    text,
    '- First\n- Second **item**\n  - Within\n- Third\n\nThen:\n\n1. One\n   1. Part\n2. Two\n',
  );
});

test('Word: the same list with its conditions written as comments', () => {
  const text = pasted(
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>§<span>&nbsp; </span></span><!--[endif]-->Alone</p>",
  );
  assert.equal(text, '- Alone\n');
});

test('Word: a table keeps its name, headings, joined cells, and which columns are numbers', () => {
  const cell = (text: string, more = ''): string =>
    `<td width=200 ${more} style='border:solid windowtext 1.0pt'><p class=MsoNormal><b>${text}</b><o:p></o:p></p></td>`;
  const text = pasted(
    inWord(`<p class=MsoCaption>Table <!--[if supportFields]><span style='mso-element:field-begin'></span><![endif]-->1: Who came<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0><thead><tr>${cell('Place')}${cell('Month')}${cell('People')}</tr></thead>
<tr>${cell('North', 'rowspan=2')}<td>May</td><td>1,204</td></tr><tr><td>June<br>late</td><td>38%</td></tr>
<tr><td colspan=2>Both</td><td>[c]</td></tr></table>`),
  );
  assert.equal(
    text,
    '{table} Table 1: Who came\n| Place | Month | People |\n| --- | --- | ---: |\n| **North** | May | 1,204 |\n| **North** | June{line break}late | 38% |\n| Both |  | [c] |\n',
  );
});

test('Word: hidden words, comments, deleted words and pictures do not come along', () => {
  const markup = inWord(`<p class=MsoNormal>Seen<span style='display:none;mso-hide:all'>hidden name</span>
<del cite="mailto:J Smith"><span>deleted</span></del><ins>added</ins><a style='mso-comment-reference:JS_1'></a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[JS1]</a></span></p>
<!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/x.png"/></v:shape><![endif]--><![if !vml]><img width=100 src="file:///C:/Users/j.smith/clip_image001.png"><![endif]>
<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Is this true?</p></div></div>`);
  assert.equal(pasted(markup), 'Seen added\n');
  assert.equal(parsePasted(markup).pictures, 1);
});

test('Word: links to the web stay, links into the document and to files are words', () => {
  const text = pasted(
    inWord(`<p class=MsoNormal><a href="https://www.example.org/a%20b?c=d&amp;e=f"><span style='color:blue'>the <b>report</b></span></a>,
<a href="#_Toc123">contents</a>, <a href="file:///C:/Users/j.smith/plan.docx">plan</a>, <a href="javascript:alert(1)">go</a>, <a href="mailto:a@example.org">write</a><a style='mso-footnote-id:ftn1' href="#_ftn1"><sup>[1]</sup></a></p>`),
  );
  assert.equal(
    text,
    '[the **report**](https://www.example.org/a%20b?c=d&e=f), contents, plan, go, [write](mailto:a@example.org)[1]\n',
  );
});

test('Google Docs: its wrapper is not strong, its lists stand within each other, its links are unwrapped', () => {
  const text =
    pasted(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Aims</span></h2>
<p dir="ltr"><span style="font-weight:700;white-space:pre-wrap">Strong</span><span style="font-weight:400;font-style:italic"> slanted</span><span> plain, </span><a href="https://www.google.com/url?q=https://example.org/x?y%3D1&amp;sa=D"><span>link</span></a></p><br />
<ul style="margin:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>One</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>Inner</span></p></li></ul><li><p><span>Two</span></p></li></ul></b>`);
  assert.equal(
    text,
    '## Aims\n\n**Strong** *slanted* plain, [link](https://example.org/x?y=1)\n\n- One\n  - Inner\n- Two\n',
  );
});

test('LibreOffice: capitals, fonts and unclosed paragraphs', () => {
  const text =
    pasted(`<!DOCTYPE html><HTML><HEAD><TITLE></TITLE><STYLE TYPE="text/css">P { margin: 0 }</STYLE></HEAD><BODY LANG="en-GB">
<H1 CLASS="western">Report</H1><P STYLE="margin-bottom: 0.35cm"><FONT FACE="Liberation Serif, serif"><FONT SIZE=3>Some <B>bold</B> <U>words</U></FONT></FONT>
<P>Next<OL><LI><P>a</P><LI><P>b</P><OL TYPE=a><LI><P>c</P></OL></OL><BLOCKQUOTE>Said<BR>so</BLOCKQUOTE></BODY></HTML>`);
  assert.equal(text, '## Report\n\nSome **bold** words\n\nNext\n\n1. a\n2. b\n   1. c\n\n> Said\n> so\n');
});

test('a web page: parts that stand beside each other, tables that only place things, and programs', () => {
  const text =
    pasted(`<div><div>First</div><div>Second<script>alert(1)</script><style>p{}</style></div>loose <span onclick="x()">words</span>
<p>x</p></div><table><tr><td><p>In a box</p><ul><li>item</li></ul></td></tr></table><svg><text>no</text></svg><hr><pre>a  b</pre>`);
  assert.equal(text, 'First\n\nSecond\n\nloose words\n\nx\n\nIn a box\n\n- item\n\na b\n');
});

test('headings keep their order, whichever size is the largest', () => {
  assert.equal(pasted('<h2>a</h2><h3>b</h3><h6>c</h6>'), '## a\n\n### b\n\n#### c\n');
  assert.equal(pasted('<p class=MsoTitle>t</p><h1>a</h1><h2>b</h2>'), '## t\n\n## a\n\n### b\n');
});

test('signs that mean something in our markup come as themselves', () => {
  assert.equal(parsePasted('<p># 5 * 3 &lt;b&gt; {x} [y](z) &amp;amp;</p>').blocks.length, 1);
  assert.deepEqual(parsePasted('<p># 5 &lt;b&gt; &#163;&#x20AC; &unknown;</p>').blocks[0], {
    kind: 'paragraph',
    content: [{ kind: 'text', text: '# 5 <b> £€ &unknown;' }],
  });
});

test('whatever is in the clipboard, what comes of it can be kept', () => {
  const unit = fc.constantFrom(
    '<p>',
    '</p>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td colspan=3>',
    '<td>',
    '</table>',
    '<b>',
    '<a href="http://a.b">',
    '</a>',
    '<h1>',
    '<br>',
    '<blockquote>',
    'words ',
    '&nbsp;',
    '<p style="mso-list:l0 level3">',
    "<x '",
    '<!--',
    '-->',
    '<',
    '>',
    '"',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (parts) => {
      const blocks = keepIds(parsePasted(parts.join('')).blocks, []);
      assert.deepEqual(readDocument({ title: 't', language: 'en-GB', summary: '', blocks }).problems, []);
    }),
    { numRuns: 400 },
  );
});

test('a long paste, and one made to be slow, are read in good time', () => {
  const started = performance.now();
  parsePasted('<p class=MsoNormal><span>words</span></p>'.repeat(5000));
  for (const sign of ['<', '<a "', '<p>', '<ul><li>', '<b>', '<table><tr><td>', '<!--', '&#'])
    parsePasted(sign.repeat(2000));
  assert.ok(performance.now() - started < 4000);
});
