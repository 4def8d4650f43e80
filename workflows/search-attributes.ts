import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Outlook } from '../domain/outlook.ts';

/** Whose journey a workflow is: `id` is opaque. */
export interface Subject {
  kind: 'customer';
  id: string;
}

/** What operations can search journeys by. Never personal data. `Owner` and `Tier` are for the stories that have them. */
export const searchAttributes = {
  Subject: defineSearchAttributeKey('Subject', SearchAttributeType.KEYWORD),
  Stage: defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD),
  Segment: defineSearchAttributeKey('Segment', SearchAttributeType.KEYWORD),
  Owner: defineSearchAttributeKey('Owner', SearchAttributeType.KEYWORD),
  Tier: defineSearchAttributeKey('Tier', SearchAttributeType.KEYWORD),
  NextDueAt: defineSearchAttributeKey('NextDueAt', SearchAttributeType.DATETIME),
  OpenComplaint: defineSearchAttributeKey('OpenComplaint', SearchAttributeType.BOOL),
} as const;

export function attributesOf(subject: Subject, outlook: Outlook): SearchAttributeUpdatePair[] {
  const next = outlook.next?.dueAt;
  return [
    { key: searchAttributes.Subject, value: subject.kind },
    { key: searchAttributes.Stage, value: outlook.paused ? 'paused' : outlook.stage },
    { key: searchAttributes.Segment, value: outlook.segment },
    { key: searchAttributes.OpenComplaint, value: outlook.openComplaint },
    { key: searchAttributes.NextDueAt, value: next === undefined ? null : new Date(next) },
  ];
}
