import type { PartnerKind } from './kinds.ts';

interface JointAction {
  /** `joint`: paid for together. `content`: something one makes and the other shows. */
  form: 'joint' | 'content';
  /** With whom it is usual; it may be done with anybody. */
  with?: PartnerKind;
  /** What it usually costs together; null: each time something else. Zero: it takes time alone. */
  budgetCents: number | null;
  /** Our part of what it costs; the rest is the partner's. */
  oursPercent: number;
}

/** What we do together with partners, and what it takes (rules, section 9). Content is agreed and ticked off the same way. */
export const jointActions = {
  /** A shared stand at a fair, each half. */
  'fair-stand': { form: 'joint', with: 'contractor', budgetCents: null, oursPercent: 50 },
  webinar: { form: 'joint', with: 'architect', budgetCents: 0, oursPercent: 50 },
  /** Flyers in a builders' merchant's shop. */
  'shop-flyers': { form: 'joint', with: 'joint-venture', budgetCents: 500_00, oursPercent: 100 },
  /** With a municipality. */
  'information-evening': { form: 'joint', with: 'joint-venture', budgetCents: 0, oursPercent: 50 },
  /** Each writes for the other. */
  'guest-blog': { form: 'content', budgetCents: 0, oursPercent: 50 },
  podcast: { form: 'content', budgetCents: 0, oursPercent: 50 },
  'video-testimonial': { form: 'content', budgetCents: 0, oursPercent: 50 },
  'social-mention': { form: 'content', budgetCents: 0, oursPercent: 50 },
} as const satisfies Record<string, JointAction>;

export type JointActionName = keyof typeof jointActions;

export const jointActionNames = Object.keys(jointActions) as [JointActionName, ...JointActionName[]];
