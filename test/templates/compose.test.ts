import { describe, expect, test } from '@jest/globals';
import { compose } from '../../templates/compose.ts';

const sources = {
  'parts/button.mjml': '<mj-button href="{{url [[url]]}}">[[words]]</mj-button>\n',
  'parts/button.txt': '[[words]]: {{url [[url]]}}\n',
  'parts/hello.txt': 'Beste {{recipientName}},\n',
  'parts/hello.mjml': '<mj-text>{{> hello.txt}}</mj-text>\n',
  'parts/words.txt': 'Over [[what]].\n',
  'parts/around.txt': '{{> words what="[[what]]"}} Meer niet.\n',
  'parts/markup.txt': 'Jansen & <b>zoon</b>\n',
  'parts/circle.txt': '{{> circle}}\n',
};

describe('parts are put in before MJML sees them', () => {
  test.each([
    ['a part of the language itself', 'mjml', '{{> hello}}', '<mj-text>Beste {{recipientName}},</mj-text>'],
    ['the plain words of it', 'mjml', '{{> hello.txt}}', 'Beste {{recipientName}},'],
    ['shared words', 'mjml', '{{> words what="uw zolder"}}', 'Over uw zolder.'],
    ['values', 'txt', '{{> button url="taskUrl" words="Open"}}', 'Open: {{url taskUrl}}'],
    ['a value handed on', 'txt', '{{> around what="de balk"}}', 'Over de balk. Meer niet.'],
    ['nothing', 'txt', 'Over {{what}}', 'Over {{what}}'],
  ] as const)('%s', (_, language, source, made) => expect(compose(source, language, sources)).toBe(made));

  test.each([
    ['an unknown part', 'mjml', '{{> nowhere}}', 'no part nowhere'],
    ['a part of the other language only', 'txt', '{{> hello.mjml}}', 'left over'],
    ['a value not given', 'txt', '{{> button url="taskUrl"}}', '[[words]] is left over'],
    ['an include in another spelling', 'txt', '{{>hello name=recipientName}}', 'left over'],
    ["MJML's own include", 'mjml', '<mj-include path="./x.mjml" />', 'mj-include is left over'],
    ['markup in shared words', 'mjml', '{{> markup}}', 'no < or & in it'],
    ['parts in a circle', 'txt', '{{> circle}}', 'in a circle'],
  ] as const)('%s is an error', (_, language, source, why) => {
    expect(() => compose(source, language, sources)).toThrow(why);
  });
});
