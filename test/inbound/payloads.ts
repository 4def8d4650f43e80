/** What Postmark posts, in the shapes of its documentation, with what a test wants otherwise. */
type Fields = Record<string, unknown>;

export const messageId = '883953f4-6105-42a2-a16a-77a8eac79483';

const about = (fields: Fields): Fields => ({
  MessageID: messageId,
  MessageStream: 'outbound',
  ServerID: 23,
  Tag: 'feedback',
  Metadata: {},
  ...fields,
});

export const delivery = (fields: Fields = {}): Fields =>
  about({
    RecordType: 'Delivery',
    Recipient: 'joke@verbruggen.test',
    DeliveredAt: '2026-11-23T09:33:54.9070259Z',
    Details: 'Test delivery webhook details',
    ...fields,
  });

export const bounce = (fields: Fields = {}): Fields =>
  about({
    RecordType: 'Bounce',
    ID: 4_323_372_036_854_776_000,
    Type: 'HardBounce',
    TypeCode: 1,
    Name: 'Hard bounce',
    Description: 'The server was unable to deliver your message (ex: unknown user, mailbox not found).',
    Details: 'Test bounce details',
    Email: 'joke@verbruggen.test',
    From: 'sender@example.com',
    BouncedAt: '2026-11-23T09:33:54.9070259Z',
    DumpAvailable: true,
    Inactive: true,
    CanActivate: true,
    Subject: 'Test subject',
    Content: 'Return-Path: bounces@pm.mtasv.net',
    ...fields,
  });

export const complaint = (fields: Fields = {}): Fields => ({
  ...bounce({ RecordType: 'SpamComplaint', Type: 'SpamComplaint', TypeCode: 100_001, Name: 'Spam complaint' }),
  ...{ Description: 'The subscriber explicitly marked this message as spam.', CanActivate: false },
  ...fields,
});

export const subscription = (fields: Fields = {}): Fields =>
  about({
    RecordType: 'SubscriptionChange',
    ChangedAt: '2026-11-23T09:33:54.9070259Z',
    Recipient: 'joke@verbruggen.test',
    Origin: 'Recipient',
    SuppressSending: true,
    SuppressionReason: 'HardBounce',
    ...fields,
  });

const browser = {
  Client: { Name: 'Chrome 35.0.1916.153', Company: 'Google', Family: 'Chrome' },
  OS: { Name: 'OS X 10.7 Lion', Company: 'Apple Computer, Inc.', Family: 'OS X 10' },
  Platform: 'WebMail',
  UserAgent: 'Mozilla/5.0',
  Geo: { CountryISOCode: 'NL', Country: 'Netherlands', IP: '188.2.95.4' },
};

export const open = (fields: Fields = {}): Fields =>
  about({
    ...{ RecordType: 'Open', FirstOpen: true, ...browser, ReadSeconds: 5 },
    ...{ Recipient: 'joke@verbruggen.test', ReceivedAt: '2026-11-23T09:33:54.9070259Z' },
    ...fields,
  });

export const click = (fields: Fields = {}): Fields =>
  about({
    ...{ RecordType: 'Click', ClickLocation: 'HTML', ...browser, OriginalLink: 'https://bureau.test/tips' },
    ...{ Recipient: 'joke@verbruggen.test', ReceivedAt: '2026-11-23T09:33:54.9070259Z' },
    ...fields,
  });

export const inbound = (fields: Fields = {}): Fields => ({
  FromName: 'Joke Verbruggen',
  MessageStream: 'inbound',
  From: 'joke@verbruggen.test',
  FromFull: { Email: 'joke@verbruggen.test', Name: 'Joke Verbruggen', MailboxHash: '' },
  To: '"Bureau" <antwoord@antwoord.bureau.test>',
  ToFull: [{ Email: 'antwoord@antwoord.bureau.test', Name: 'Bureau', MailboxHash: '' }],
  Cc: '',
  CcFull: [],
  Bcc: '',
  BccFull: [],
  OriginalRecipient: 'antwoord@antwoord.bureau.test',
  Subject: 'Re: Hoe bevalt uw tekening?',
  MessageID: '22c74902-a0c1-4511-804f-341342852c90',
  ReplyTo: '',
  MailboxHash: '',
  Date: 'Mon, 23 Nov 2026 10:33:54 +0100',
  TextBody: 'Prima, dank u wel!',
  HtmlBody: '',
  StrippedTextReply: 'Prima, dank u wel!',
  Tag: '',
  Headers: [
    { Name: 'X-Spam-Status', Value: 'No' },
    { Name: 'Message-ID', Value: '<mail-1@verbruggen.test>' },
  ],
  Attachments: [],
  ...fields,
});

/** The parts by which a mail says where it came to. */
export const sentTo = (address: string): Fields => ({
  To: address,
  ToFull: [{ Email: address, Name: '', MailboxHash: '' }],
  OriginalRecipient: address,
});

export const headers = (values: Record<string, string>): Fields => ({
  Headers: Object.entries(values).map(([Name, Value]) => ({ Name, Value })),
});
