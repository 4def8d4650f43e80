import { roadmapStepWords } from '../../templates/creator-words.ts';
import type { ComposePartnerMail } from './partner-composer.ts';

/** Who writes the mails to creators. */
export const creatorComposers = {
  'creator-welcome': ({ render }, _due, { common }) =>
    render('creator-welcome', { ...common, steps: Object.values(roadmapStepWords) }),
  'creator-kick-off': ({ links, render }, { subject, now }, { common }) =>
    render('creator-kick-off', { ...common, briefingUrl: links.ownUrl({ subject, page: 'creator-briefing' }, now) }),
  'creator-survey': ({ links, render }, { subject, now }, { common }) =>
    render('creator-survey', { ...common, surveyUrl: links.ownUrl({ subject, page: 'creator-survey' }, now) }),
} satisfies Record<string, ComposePartnerMail>;
