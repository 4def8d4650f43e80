import { lastDayAfter } from '../../domain/partner/ending.ts';
import type { ComposePartnerMail } from './compose-partner-mail.ts';

/** After the talk: on which day working together ends. */
export const composeEnding: ComposePartnerMail = ({ render }, { step, history }, { common }) => {
  const talkedAt = history.tasksDone.get(step.about ?? '');
  if (talkedAt === undefined) throw new Error('notice of an end that was not talked about');
  return render('partner-ending', { ...common, lastDay: lastDayAfter(history, talkedAt) });
};
