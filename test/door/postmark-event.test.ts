import { describe, expect, test } from '@jest/globals';
import { eventId, replyIdOf } from '../../door/postmark/event-id.ts';
import type { MailEvent } from '../../door/postmark/mail-event.ts';
import { readEvent } from '../../door/postmark/read-event.ts';
import { readInbound } from '../../door/postmark/read-inbound.ts';
import { bounce, click, complaint, delivery, inbound, messageId, open, subscription } from '../inbound/payloads.ts';

const at = '2026-11-23T09:33:54.907Z';
const about = { messageId, stream: 'outbound', recipient: 'joke@verbruggen.test', at };
const change = { stream: 'outbound', recipient: 'joke@verbruggen.test', at };
const zeros = '00000000-0000-0000-0000-000000000000';

test.each<[string, object, object]>([
  ['delivered', delivery(), { type: 'delivered', ...about }],
  [
    'with our send key',
    delivery({ Metadata: { skey: 'c-1|feedback:P1', at } }),
    { type: 'delivered', skey: 'c-1|feedback:P1', ...about },
  ],
  ['with metadata that is none', delivery({ Metadata: 'x' }), { type: 'delivered', ...about }],
  ['to an address in capitals', delivery({ Recipient: 'Joke@Verbruggen.TEST' }), { type: 'delivered', ...about }],
  ['a hard bounce', bounce(), { type: 'bounced', bounce: 'HardBounce', inactive: true, ...about }],
  [
    'a soft bounce',
    bounce({ Type: 'SoftBounce', Inactive: false }),
    { type: 'bounced', bounce: 'SoftBounce', inactive: false, ...about },
  ],
  [
    'a bounce of a kind nobody knows',
    bounce({ Type: 'New', Inactive: undefined }),
    { type: 'bounced', bounce: 'New', inactive: false, ...about },
  ],
  [
    'a moment with its offset',
    bounce({ BouncedAt: '2026-11-23T04:33:54.9070259-05:00' }),
    { type: 'bounced', bounce: 'HardBounce', inactive: true, ...about },
  ],
  ['a complaint', complaint(), { type: 'complained', ...about }],
  ['a complaint from the list of bounces', { ...complaint(), RecordType: 'Bounce' }, { type: 'complained', ...about }],
  ['suppressed for a bounce', subscription(), { type: 'suppressed', why: 'hard-bounce', ...change }],
  [
    'suppressed by hand, without a mail',
    subscription({ SuppressionReason: 'ManualSuppression', MessageID: zeros }),
    { type: 'suppressed', why: 'manual', ...change },
  ],
  [
    'suppressed for a complaint',
    subscription({ SuppressionReason: 'SpamComplaint' }),
    { type: 'suppressed', why: 'spam-complaint', ...change },
  ],
  [
    'restored',
    subscription({ SuppressSending: false, SuppressionReason: null, MessageID: null }),
    { type: 'restored', ...change },
  ],
  ['opened', open(), { type: 'opened', ...about }],
  ['clicked', click(), { type: 'clicked', link: 'https://bureau.test/tips', ...about }],
])('%s', (_what, body, event) => {
  expect(readEvent(body)).toEqual({ event });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a word', 'Delivery'],
  ['a record type that is no word', { RecordType: 7 }],
  ['no recipient', delivery({ Recipient: undefined })],
  ['a moment that is none', delivery({ DeliveredAt: 'yesterday' })],
  ['a list for a recipient', delivery({ Recipient: ['a@b.test'] })],
  ['an address longer than there are', delivery({ Recipient: `${'x'.repeat(400)}@b.test` })],
  ['neither suppressed nor not', subscription({ SuppressSending: 'yes' })],
  ['a mail without an id', delivery({ MessageID: 'x'.repeat(200) })],
])('%s is refused with the place of what is wrong, and never with what was there', (_what, body) => {
  const result = readEvent(body);
  expect(result).toMatchObject({ problems: [{ pointer: expect.stringMatching(/^\/\w+$/) as never }] });
  expect(JSON.stringify(result)).not.toMatch(/@|yesterday|xxx/);
});

test.each([
  ['SomethingNew', 'SomethingNew'],
  ['__proto__', 'no word'],
  ['toString', 'toString'],
  ['a@b.test', 'no word'],
])('the kind %s is ignored', (RecordType, ignored) => {
  expect(readEvent({ ...delivery(), RecordType })).toEqual({ ignored });
});

describe('the id of an event', () => {
  const idOf = (body: object): string => {
    const read = readEvent(body);
    if (!('event' in read)) throw new Error('not read');
    return eventId(read.event);
  };

  test.each<[string, object, object]>([
    ['told twice', bounce(), bounce()],
    ['told by webhook and by list', bounce(), bounce({ Metadata: undefined, BouncedAt: '2026-11-23T09:33:54Z' })],
    ['a complaint by both', complaint(), { ...complaint(), RecordType: 'Bounce', Metadata: undefined }],
    [
      'a suppression with and without its mail',
      subscription(),
      subscription({ MessageID: null, ChangedAt: '2026-11-23T04:33:54-05:00' }),
    ],
    ['a recipient in other letters', delivery(), delivery({ Recipient: 'JOKE@verbruggen.test' })],
  ])('is the same: %s', (_what, one, other) => {
    expect(idOf(one)).toBe(idOf(other));
  });

  test.each<[string, object, object]>([
    ['delivered and bounced', delivery(), bounce()],
    ['two mails', bounce(), bounce({ MessageID: 'other' })],
    ['two recipients', delivery(), delivery({ Recipient: 'jan@verbruggen.test' })],
    ['two moments', open(), open({ ReceivedAt: '2026-11-23T09:33:55Z' })],
    ['two links', click(), click({ OriginalLink: 'https://bureau.test/other' })],
    ['suppressed and restored in one second', subscription(), subscription({ SuppressSending: false })],
    ['two streams', subscription(), subscription({ MessageStream: 'broadcast' })],
  ])('differs: %s', (_what, one, other) => {
    expect(idOf(one)).not.toBe(idOf(other));
  });

  test('of a reply is the mail’s own, whatever else it says', () => {
    const mails = [inbound(), inbound({ Subject: 'Other', TextBody: 'Other' })].map((body) => readInbound(body));
    const ids = mails.map((read) => ('event' in read ? eventId(read.event) : ''));
    expect(ids[0]).toBe(ids[1]);
    expect(replyIdOf('22c74902')).toMatch(/^R[a-z2-7]{16}$/);
  });
});

describe('a mail that came in', () => {
  const read = (fields: Record<string, unknown>): Extract<MailEvent, { type: 'inbound' }> => {
    const result = readInbound(inbound(fields));
    if (!('event' in result)) throw new Error(JSON.stringify(result));
    return result.event;
  };

  test('keeps its text, headers and where it came to; of its attachments only how many', () => {
    const Attachments = [{ Name: 'paspoort van Joke.pdf', Content: 'QUJD', ContentType: 'application/pdf' }];
    const mail = read({ Attachments, MailboxHash: 'abc', CcFull: [{ Email: 'Jan@Klant.test', MailboxHash: 'def' }] });
    expect(mail).toMatchObject({ from: 'joke@verbruggen.test', text: 'Prima, dank u wel!', attachments: 1 });
    expect(mail.to).toEqual([
      ...['antwoord@antwoord.bureau.test', 'reply+abc@mailbox-hash', 'jan@klant.test', 'reply+def@mailbox-hash'],
    ]);
    expect(JSON.stringify(mail)).not.toMatch(/paspoort|QUJD/);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['its text part', { TextBody: 'Tekst', StrippedTextReply: 'Kort', HtmlBody: '<p>Html' }, 'Tekst'],
    ['else what the provider found', { TextBody: ' \n', StrippedTextReply: 'Kort', HtmlBody: '<p>Html' }, 'Kort'],
    [
      'else its HTML',
      { TextBody: '', StrippedTextReply: '', HtmlBody: '<p>Alleen&nbsp;<b>html</b></p>' },
      'Alleen html',
    ],
    ['else nothing', { TextBody: undefined, StrippedTextReply: null, HtmlBody: 3 }, ''],
  ])('says %s', (_what, fields, text) => {
    expect(read(fields).text).toBe(text);
  });

  test('is taken in with everything but id and sender missing or odd', () => {
    const mail = readInbound({
      MessageID: 'x',
      From: 'a@b.test',
      Headers: [null, 3, { Name: 'A' }],
      ToFull: [null, 'x'],
    });
    expect(mail).toMatchObject({ event: { title: '', text: '', headers: [], to: [], attachments: 0 } });
  });

  test.each([null, undefined, [], 'x', {}, { MessageID: 'x' }, { From: 'a@b.test' }, { MessageID: '', From: '' }])(
    '%j is none',
    (body) => {
      expect(readInbound(body)).toHaveProperty('problems');
    },
  );

  test('of any size becomes one of a size that can be kept', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => ({ Name: `X-${n}`, Value: 'v'.repeat(5_000) }));
    const mail = read({ TextBody: 'a'.repeat(2_000_000), Subject: 'b'.repeat(10_000), Headers: many.slice(0, 3_000) });
    expect(JSON.stringify(mail).length).toBeLessThan(2_500_000);
  });
});
