import { lastDayAfter } from '../../domain/partner/ending.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { PartnerMaterial } from './partner-material.ts';

/** After the talk: on which day working together ends. */
export function composeEnding(
  { render }: Deps,
  { step, history }: PartnerStep,
  { common }: PartnerMaterial,
): RenderedMail {
  const talkedAt = history.tasksDone.get(step.about ?? '');
  if (talkedAt === undefined) throw new Error('notice of an end that was not talked about');
  return render('partner-ending', { ...common, lastDay: lastDayAfter(history, talkedAt) });
}
