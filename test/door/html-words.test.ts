import { expect, test } from '@jest/globals';
import { htmlWords } from '../../door/postmark/html-words.ts';

test.each([
  [
    'paragraphs',
    '<html><body><p>Beste Sanne,</p>\n<p>Wij zijn <b>heel</b> tevreden.</p></body></html>',
    'Beste Sanne,\nWij zijn heel tevreden.',
  ],
  ['line breaks', 'Een<br>twee<BR/>drie', 'Een\ntwee\ndrie'],
  ['style and script', '<style>p { color: red }</style><script>alert("<p>")</script>Ja', 'Ja'],
  ['a comment of Word', '<!--[if mso]><p>weg</p><![endif]-->Graag', 'Graag'],
  [
    'letters by name and number',
    'caf&eacute; &amp; &euro;&nbsp;5 &#233;&#xeb; &lt;b&gt; &onbekend;',
    'café & € 5 éë <b> &onbekend;',
  ],
  [
    'what it quotes',
    '<div>Nee</div><blockquote>Bent u<br>tevreden?<blockquote>Ouder</blockquote></blockquote>',
    'Nee\n> Bent u\n> tevreden?\n> > Ouder',
  ],
  ['a tag that never ends', 'Goed <a href="', 'Goed'],
  ['a comment that never ends', 'Goed <!-- weg', 'Goed'],
  ['a smaller-than sign', '3 < 5 > 2', '3 < 5 > 2'],
  ['nothing', '', ''],
  ['half a surrogate by number', '&#xd800;x&#x110000;', 'x'],
])('%s', (_what, html, words) => {
  expect(htmlWords(html)).toBe(words);
});

test.each([
  '<',
  '<!--',
  '</',
  '<a ',
  '&',
  '&#',
  '<p>',
  '<blockquote>',
  '</blockquote>',
  '<script>',
  ' ',
  '\n',
  '<!-- -->',
])('a million letters of %j take no time', (part) => {
  const begun = performance.now();
  htmlWords(part.repeat(Math.ceil(1_000_000 / part.length)));
  expect(performance.now() - begun).toBeLessThan(2_000);
});
