import type { FactOf } from '../../domain/customer/facts.ts';
import { local, subject } from './facts.ts';

let counted = 0;

function head(at: string) {
  const happenedAt = at.endsWith('Z') ? at : local(at);
  counted++;
  return { _id: `r-${String(counted).padStart(6, '0')}`, subject, happenedAt, recordedAt: happenedAt };
}

/** Of a quote: asked for, rejected, or ordered after all. */
export const quoteRequested = (at: string, projectId = 'Q1'): FactOf<'quoteRequested'> => ({
  ...{ ...head(at), type: 'quoteRequested', projectId, projectType: 'uitbouw' },
});
export const quoteRejected = (at: string, projectId = 'Q1'): FactOf<'quoteRejected'> => ({
  ...{ ...head(at), type: 'quoteRejected', projectId },
});
export const ordered = (at: string, projectId = 'Q1'): FactOf<'ordered'> => ({
  ...{ ...head(at), type: 'ordered', projectId },
});

export const tracking = (at: string, on = true): FactOf<'trackingChosen'> => ({
  ...{ ...head(at), type: 'trackingChosen', on },
});
export const opened = (at: string, key: string): FactOf<'mailOpened'> => ({ ...head(at), type: 'mailOpened', key });
export const clicked = (at: string, key: string): FactOf<'linkClicked'> => ({ ...head(at), type: 'linkClicked', key });
export const visited = (at: string): FactOf<'visited'> => ({ ...head(at), type: 'visited', page: 'club' });
export const noCalls = (at: string): FactOf<'phoneChosen'> => ({ ...head(at), type: 'phoneChosen', on: false });
