import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { projectTypes } from '../../domain/customer/facts.ts';
import { memberPages } from '../../domain/customer/growth-facts.ts';
import { segments } from '../../domain/customer/segment.ts';
import type { MilestoneKind } from '../../domain/affiliate/milestones.ts';
import { partnerKinds } from '../../domain/partner/kinds.ts';
import { partnerTopics } from '../../domain/partner/pages.ts';
import { catalog } from '../../templates/catalog.ts';
import type { CatalogEntry } from '../../templates/catalog-entry.ts';
import { partnerCatalog } from '../../templates/partner-catalog.ts';
import type { Reply, TaskNoteStatus, TaskStatus } from '../../templates/mail-variables.ts';

const home = fileURLToPath(new URL('../../templates/', import.meta.url));
const sources = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^(customer|complaint|partner|staff|parts)\b.*\.(mjml|txt)$/.test(path),
);

describe('the catalog', () => {
  test("keeps to the rules' table of categories and topics", () => {
    const followUp = [
      'feedback',
      'feedback-reminder',
      'nps',
      'nps-reminder',
      'permit',
      'permit-reminder',
      'build',
      'thanks',
      'review',
      'review-reminder',
      'quote-why',
    ];
    const offers = ['build-offer', 'anniversary', 'seasonal-spring', 'seasonal-autumn', 'cross-sell', 'win-back'];
    const club = ['thanks-referral', 'level-upgrade'];
    const money = ['reward-earned', 'reward-reversed', 'paid-out', 'page-link'];
    const complaint = [
      'case-acknowledged',
      'case-joined',
      'case-implemented',
      'case-followup',
      'case-followup-reminder',
    ];
    const none = ['farewell', ...money, ...complaint, 'staff-task', 'task-note'];
    expect(
      Object.entries(catalog)
        .filter(([, { folder }]) => folder !== 'partner')
        .map(([id, { category, topic }]) => `${id} ${category} ${topic ?? 'none'}`)
        .sort(),
    ).toEqual(
      [
        ...followUp.map((id) => `${id} service follow-up`),
        ...offers.map((id) => `${id} commercial offers`),
        ...club.map((id) => `${id} commercial club`),
        'newsletter commercial newsletter',
        ...none.map((id) => `${id} service none`),
      ].sort(),
    );
  });

  test.each(Object.entries(partnerCatalog))('%s is part of working together, or news to switch off', (_, mail) => {
    const { folder, category, topic }: CatalogEntry = mail;
    expect([folder, category]).toEqual(['partner', topic === null ? 'service' : 'commercial']);
    expect([null, ...partnerTopics]).toContain(topic);
  });

  test.each(Object.entries(catalog))('%s has a plain subject', (_, { subject }) => {
    const endings = subject.split(/\{\{[^}]*\}\}/).filter((part) => part !== '');
    for (const ending of endings) {
      expect(ending.length).toBeLessThanOrEqual(50);
      // A mail that congratulates may have one.
      const atMost = subject.includes('Gefeliciteerd') ? 1 : 0;
      expect((ending.match(/\p{Extended_Pictographic}|!/gu) ?? []).length).toBeLessThanOrEqual(atMost);
    }
  });

  test('has sources for every mail, and there is no source without a mail', () => {
    const wanted = Object.entries(catalog).flatMap(([id, { folder }]) => [
      `${folder}/${id}.mjml`,
      `${folder}/${id}.txt`,
    ]);
    expect(sources.filter((path) => !path.startsWith('parts')).sort()).toEqual(wanted.sort());
  });
});

const replies: Reply['kind'][] = ['congratulations', 'tips', 'promise', 'solved'];
const statuses: (TaskStatus | TaskNoteStatus)[] = [
  'new',
  'reminder',
  'overdue',
  'raised',
  'given',
  'added',
  'watch',
  'breach',
];

const milestones: MilestoneKind[] = ['first-sale', 'ten-sales', 'thousand-euro', 'best-month', 'top-month'];

test.each(sources)('%s asks only for segments, project types, replies and statuses that exist', (path) => {
  const source = readFileSync(`${home}${path}`, 'utf8');
  const known: readonly string[] = [
    ...segments,
    ...projectTypes,
    ...replies,
    ...statuses,
    ...memberPages,
    ...partnerKinds,
    ...milestones,
    'payout',
    'credit',
  ];
  for (const [, word] of source.matchAll(/\(is [^ ]+ "([^"]+)"\)/g)) expect(known).toContain(word);
});

test('no part is left unused', () => {
  const all = sources.map((path) => readFileSync(`${home}${path}`, 'utf8')).join('\n');
  const parts = new Set(
    sources.filter((path) => path.startsWith('parts')).map((path) => path.slice(6).replace(/\.\w+$/, '')),
  );
  const unused = [...parts].filter((part) => !new RegExp(`\\{\\{> ${part}[ .}]`).test(all));
  expect(unused.sort()).toEqual([
    'footer-club',
    'footer-complaint',
    'footer-follow-up',
    'footer-newsletter',
    'footer-none',
    'footer-offers',
    'footer-partner',
    'footer-partner-news',
    'footer-staff',
    'frame',
  ]);
});
