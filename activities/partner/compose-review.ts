import { snapshotsOf } from '../../domain/partner/read-reviews.ts';
import type { RenderedMail } from '../../mail/render.ts';
import { quarterWords } from '../../mail/quarter-words.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { PartnerMaterial } from './partner-material.ts';

function quarterReport(
  { links, render }: Deps,
  { subject, step, history, now }: PartnerStep,
  { common }: PartnerMaterial,
): RenderedMail {
  const snapshot = snapshotsOf(history).find(({ quarter }) => quarter === step.about);
  if (!snapshot) throw new Error('a report of a quarter that was not reviewed');
  return render('quarter-report', {
    ...{ ...common, quarterWords: quarterWords(snapshot.quarter) },
    enough: snapshot.figures.some(({ value }) => value !== undefined),
    reportUrl: links.ownUrl({ subject, page: 'report' }, now),
  });
}

/** The mails of the quarterly review. */
export const reviewComposers = { 'quarter-report': quarterReport };
