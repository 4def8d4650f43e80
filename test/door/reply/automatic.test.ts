import { describe, expect, test } from '@jest/globals';
import { automaticSign, opensAsAbsence } from '../../../door/reply/automatic.ts';

const mail = { subject: 'Re: Bent u tevreden met ons werk?', from: 'Jan <jan@example.nl>' };
const signOf = (header: string, changes: Partial<typeof mail> = {}) => {
  const [name = '', value = ''] = header.split(/: ?(.*)/);
  return automaticSign({ ...mail, ...changes, headers: header === '' ? [] : [{ name, value }] });
};

describe('headers', () => {
  test.each([
    ['Auto-Submitted: auto-replied', 'auto-submitted header', true],
    ['AUTO-SUBMITTED: Auto-Generated; type=vacation', 'auto-submitted header', true],
    ['Auto-Submitted: auto-notified (by a robot)', 'auto-submitted header', true],
    ['Return-Path: <>', 'empty return path', true],
    ['Content-Type: multipart/report; report-type=delivery-status', 'report', true],
    ['X-Failed-Recipients: jan@example.nl', 'report', true],
    ['Precedence: auto_reply', 'precedence header', false],
    ['Precedence: bulk', 'precedence header', false],
    ['Precedence: junk', 'precedence header', false],
    ['X-Autoreply: yes', 'x-autoreply header', false],
    ['X-Autorespond: Afwezig', 'x-autorespond header', false],
  ])('%s is automatic', (header, sign, certain) => expect(signOf(header)).toEqual({ sign, certain }));

  test.each([
    '',
    'Auto-Submitted: no',
    'Auto-Submitted: NO (a person)',
    'Auto-Submitted:',
    'X-Auto-Response-Suppress: All',
    'X-Auto-Response-Suppress: DR, OOF, AutoReply',
    'Precedence: first-class',
    'X-Autoreply: no',
    'Return-Path: <jan@example.nl>',
    'Content-Type: multipart/alternative',
  ])("'%s' says nothing of the kind", (header) => expect(signOf(header)).toBeUndefined());

  test('a person’s own word outweighs a hint, not a report', () => {
    const headers = [
      { name: 'Auto-Submitted', value: 'no' },
      { name: 'Precedence', value: 'bulk' },
    ];
    expect(automaticSign({ ...mail, headers })).toBeUndefined();
    const report = { name: 'Content-Type', value: 'multipart/report' };
    expect(automaticSign({ ...mail, headers: [...headers, report] })).toMatchObject({ sign: 'report' });
  });
});

test.each([
  ['MAILER-DAEMON@mx.example', true],
  ['Mail Delivery System <postmaster@example.nl>', true],
  ['"Webshop" <no-reply@example.nl>', true],
  ['noreply+abc@example.nl', true],
  ['jan.noreply@example.nl', false],
  ['Postma <postma@example.nl>', false],
])('who sends it: %s', (from, is) => expect(signOf('', { from }) !== undefined).toBe(is));

test.each([
  ['Automatisch antwoord: Bent u tevreden?', true],
  ['Automatic reply: Re: vraag', true],
  ['Out of Office: vakantie', true],
  ['Afwezig', true],
  ['Afwezig: Bent u tevreden?', true],
  ['Afwezig t/m 3 augustus', true],
  ['Afwezigheidsmelding', true],
  ['Abwesenheitsnotiz', true],
  ['Undeliverable: Bent u tevreden?', true],
  ['Onbestelbaar: Bent u tevreden?', true],
  ['Mail delivery failed: returning message to sender', true],
  ['Re: Bent u tevreden met ons werk?', false],
  ['Re: Automatisch antwoord: vraag', false],
  ['Afwezige tekening', false],
  ['Automatische deuren', false],
])('its subject: %s', (subject, is) => expect(signOf('', { subject }) !== undefined).toBe(is));

test.each([
  ['Ik ben wegens vakantie afwezig tot 3 augustus.', true],
  ['Bedankt voor uw bericht. Ik ben tot en met 12 mei niet aanwezig.', true],
  ['Automatisch antwoord: ik ben met zwangerschapsverlof tot en met 3 november.', true],
  ['I am out of the office until Monday.', true],
  ['Ich bin bis 3. Mai im Urlaub.', true],
  ['Ons kantoor is gesloten tot 4 januari.', true],
  ['Wij zijn heel tevreden, tot ziens.', false],
  ['Ik ben er maandag weer.', false],
  ['De aannemer is afwezig tot maandag.', false],
])('how it opens: %s', (words, is) => expect(opensAsAbsence(words)).toBe(is));
