import type { TaskKind } from '../task-kind.ts';
import type { ExitItem } from './terms.ts';
import type { RoadmapItem } from './roadmap.ts';

const ofRoadmap = { owner: 'manager', chased: true, proof: true } as const;

/** The work of the creator partnership manager (rules, section 11); that of the roadmap is due when its step ends. */
export const creatorTaskKinds = {
  'creator-kick-off': ofRoadmap,
  'creator-first-insight': ofRoadmap,
  'creator-briefing-canvas': ofRoadmap,
  'creator-own-words': ofRoadmap,
  'creator-agreement': ofRoadmap,
  'creator-advisory-board': ofRoadmap,
  'creator-growth-tools': ofRoadmap,
  'creator-growth-data': ofRoadmap,
  'creator-payment-term': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  'creator-payment-alarm': { within: { workingDays: 1 }, owner: 'directie', watchedBy: 'manager', chased: true },
  'creator-rights': { within: { workingDays: 2 }, owner: 'manager', chased: true },
  'creator-feedback': { within: { workingDays: 3 }, owner: 'manager', chased: true },
  'creator-strategy': { within: { workingDays: 3 }, owner: 'manager', chased: true },
  'creator-budget-over': { within: { workingDays: 3 }, owner: 'manager', chased: true },
  'creator-budget-under': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  'creator-renewal': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  'creator-exit-talk': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  'creator-exit-rights': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  'creator-exit-payment': { within: { workingDays: 5 }, owner: 'manager', chased: true },
  'creator-exit-data': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  'creator-exit-announcement': { within: { workingDays: 10 }, owner: 'manager', chased: true },
  'creator-incentive': { within: { workingDays: 2 }, owner: 'manager', chased: true },
  /** Words of danger or law: to a person at once (rules, section 13), by the clock. */
  'creator-danger': { within: { hours: 4 }, owner: 'directie', watchedBy: 'manager', chased: true },
  'creator-answer': { within: { workingDays: 1 }, owner: 'manager', chased: true },
} as const satisfies Record<string, TaskKind> & Record<`creator-${RoadmapItem}` | `creator-exit-${ExitItem}`, TaskKind>;
