import { describe, expect, test } from '@jest/globals';
import { parseDay } from '../../domain/calendar.ts';
import { createLinks, memberPaths, partnerPaths } from '../../mail/links.ts';

const secret = 'the secret of this test, long enough';
const newSecret = 'another secret, and just as long as it';
const baseUrl = 'https://mijn.bureau.example';
const links = createLinks({ baseUrl: `${baseUrl}/`, secret });
const sentAt = '2026-11-23T09:00:00.000Z';
const claims = { subject: 'c_7f3k', key: 'permit:P123#2', answer: 'not-satisfied' };
const token = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
const answerToken = token(links.answerUrl(claims, sentAt));

describe('an answer link', () => {
  test('leads to the answer page and says what it said', () => {
    expect(links.answerUrl(claims, sentAt)).toMatch(/^https:\/\/mijn\.bureau\.example\/antwoord\/[\w.-]+$/);
    expect(links.readAnswer(answerToken, sentAt)).toEqual({
      valid: true,
      ...claims,
      issuedOn: parseDay('2026-11-23'),
    });
  });

  test.each([
    ['the last minute of the same date a year on', '2027-11-23T22:59:59.999Z', true],
    ['the first minute of the day after', '2027-11-23T23:00:00.000Z', false],
    ['a clock that runs behind', '2026-11-22T09:00:00.000Z', true],
  ])('counts for 12 calendar months: %s', (_, now, valid) => {
    const read = links.readAnswer(answerToken, now);
    expect(read.valid).toBe(valid);
    if (!read.valid) expect(read).toMatchObject({ why: 'expired', ...claims });
  });

  test('made on 29 February counts until 28 February', () => {
    const leap = token(links.answerUrl(claims, '2028-02-29T12:00:00.000Z'));
    expect(links.readAnswer(leap, '2029-02-28T12:00:00.000Z').valid).toBe(true);
    expect(links.readAnswer(leap, '2029-03-01T12:00:00.000Z').valid).toBe(false);
  });

  test('goes by the date in Amsterdam: one made at 00:30 there is of the new day', () => {
    const night = token(links.answerUrl(claims, '2026-06-30T22:30:00.000Z'));
    expect(links.readAnswer(night, sentAt)).toMatchObject({ issuedOn: parseDay('2026-07-01') });
  });

  test('is forged after any change of any character', () => {
    for (let at = 0; at < answerToken.length; at++) {
      for (const other of ['A', 'b', '.', '_']) {
        if (answerToken[at] === other) continue;
        const changed = answerToken.slice(0, at) + other + answerToken.slice(at + 1);
        expect(links.readAnswer(changed, sentAt)).toEqual({ valid: false, why: 'forged' });
      }
    }
  });

  test.each([
    ['nothing', ''],
    ['dots', '...'],
    ['no signature', answerToken.slice(0, answerToken.lastIndexOf('.'))],
    ['an empty signature', answerToken.slice(0, answerToken.lastIndexOf('.') + 1)],
    ['something behind it', `${answerToken}.x`],
    ['padding', `${answerToken}=`],
    ['another version', answerToken.replace(/^1/, '2')],
    ['characters outside ASCII', `1.é.${'€'.repeat(43)}`],
    ['the link to unsubscribe', token(links.optOutUrl({ subject: 'c_7f3k', topic: 'offers' }))],
    ['the token of another secret', token(createLinks({ baseUrl, secret: newSecret }).answerUrl(claims, sentAt))],
  ])('is forged: %s', (_, forged) => {
    expect(links.readAnswer(forged, sentAt)).toEqual({ valid: false, why: 'forged' });
  });
});

describe('an unsubscribe link', () => {
  const url = links.optOutUrl({ subject: 'c_7f3k', topic: 'offers' });

  test('leads to its page, is the same every time and knows no date', () => {
    expect(url).toMatch(/^https:\/\/mijn\.bureau\.example\/afmelden\/[\w.-]+$/);
    expect(links.optOutUrl({ subject: 'c_7f3k', topic: 'offers' })).toBe(url);
    expect(links.readOptOut(token(url))).toEqual({ valid: true, subject: 'c_7f3k', topic: 'offers' });
  });

  test('is not an answer, and an answer does not unsubscribe', () => {
    expect(links.readAnswer(token(url), sentAt)).toEqual({ valid: false, why: 'forged' });
    expect(links.readOptOut(answerToken)).toEqual({ valid: false, why: 'forged' });
  });
});

describe('the link of a task', () => {
  const url = links.taskUrl('c_7f3k|build:P123');

  test('leads to its page, is the same every time and knows no date', () => {
    expect(url).toMatch(/^https:\/\/mijn\.bureau\.example\/taak\/[\w.-]+$/);
    expect(links.taskUrl('c_7f3k|build:P123')).toBe(url);
    expect(links.readTask(token(url))).toEqual({ valid: true, taskId: 'c_7f3k|build:P123' });
  });

  test('opens nothing else, and nothing else opens a task', () => {
    expect(links.readOptOut(token(url))).toEqual({ valid: false, why: 'forged' });
    expect(links.readAnswer(token(url), sentAt)).toEqual({ valid: false, why: 'forged' });
    expect(links.readTask(answerToken)).toEqual({ valid: false, why: 'forged' });
    for (const forged of ['', '...', `${token(url)}x`, token(url).slice(0, -1)])
      expect(links.readTask(forged)).toEqual({ valid: false, why: 'forged' });
  });
});

describe('the secret', () => {
  test('can be replaced: old links still count, new ones are signed with the first', () => {
    const both = createLinks({ baseUrl, secret: [newSecret, secret] });
    const onlyNew = createLinks({ baseUrl, secret: newSecret });
    expect(both.readAnswer(answerToken, sentAt).valid).toBe(true);
    expect(onlyNew.readAnswer(answerToken, sentAt).valid).toBe(false);
    expect(onlyNew.readAnswer(token(both.answerUrl(claims, sentAt)), sentAt).valid).toBe(true);
  });

  test.each([[''], ['short'], [['x'.repeat(32), 'short'] as const]])('must be long: %j', (weak) => {
    expect(() => createLinks({ baseUrl, secret: weak })).toThrow('32 characters');
  });

  test.each(['javascript:alert(1)', 'ftp://bureau.example', 'https://bureau.example/?a=b', 'bureau.example'])(
    'belongs to a web address, not to %s',
    (address) => {
      expect(() => createLinks({ baseUrl: address, secret })).toThrow();
    },
  );

  test('keeps a path of the base', () => {
    const below = createLinks({ baseUrl: 'https://bureau.example/nazorg/', secret });
    expect(below.answerUrl(claims, sentAt)).toMatch(/^https:\/\/bureau\.example\/nazorg\/antwoord\//);
  });
});

test('a page of a customer and one of a partner never share a name: one would stand at the other’s address', () => {
  const shared = Object.keys(memberPaths).filter((page) => Object.hasOwn(partnerPaths, page));
  expect(shared).toEqual([]);
});
