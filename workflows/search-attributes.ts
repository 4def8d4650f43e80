import { defineSearchAttributeKey, SearchAttributeType, type SearchAttributeUpdatePair } from '@temporalio/common';
import type { Outlook } from '../domain/outlook.ts';
import type { Standing } from '../domain/step.ts';
import type { SubjectKind } from '../domain/subject.ts';

/** Whose journey a workflow is: `id` is opaque. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** What operations can search journeys by. Never personal data. `Owner` and `Tier` are for the stories that have them. */
export const searchAttributes = {
  Subject: defineSearchAttributeKey('Subject', SearchAttributeType.KEYWORD),
  Stage: defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD),
  Segment: defineSearchAttributeKey('Segment', SearchAttributeType.KEYWORD),
  Owner: defineSearchAttributeKey('Owner', SearchAttributeType.KEYWORD),
  Severity: defineSearchAttributeKey('Severity', SearchAttributeType.KEYWORD),
  Tier: defineSearchAttributeKey('Tier', SearchAttributeType.KEYWORD),
  /** By when a case's next step must be done. */
  Deadline: defineSearchAttributeKey('Deadline', SearchAttributeType.DATETIME),
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
    ...(outlook.tier === undefined ? [] : [{ key: searchAttributes.Tier, value: outlook.tier }]),
    ...(outlook.standing ? standingOf(outlook.standing) : []),
  ];
}

const standingOf = ({ severity, owner, deadline }: Standing): SearchAttributeUpdatePair[] => [
  { key: searchAttributes.Severity, value: severity },
  { key: searchAttributes.Owner, value: owner },
  { key: searchAttributes.Deadline, value: deadline === undefined ? null : new Date(deadline) },
];
