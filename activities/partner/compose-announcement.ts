import { dayOf, parseDay } from '../../domain/calendar.ts';
import { announcementMail } from '../../mail/announcement-mail.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { AnnouncementVersion } from '../../store/announcements.ts';
import type { Deps } from '../deps.ts';
import type { PartnerStep } from '../due-step.ts';
import type { PartnerMaterial } from './partner-material.ts';

async function announced(deps: Deps, due: PartnerStep, { common }: PartnerMaterial): Promise<RenderedMail> {
  const { subject, now } = due;
  return announcementMail(deps.render, await wordsOf(deps, due), {
    common,
    today: dayOf(now),
    figuresUrl: deps.links.ownUrl({ subject, page: 'figures' }, now),
    materialsUrl: deps.links.ownUrl({ subject, page: 'materials' }, now),
  });
}

async function again(deps: Deps, due: PartnerStep, { common }: PartnerMaterial): Promise<RenderedMail> {
  const { title: promotionTitle, on, until = on, joinBy = until } = await wordsOf(deps, due);
  return deps.render('promotion-again', {
    ...{ ...common, promotionTitle },
    promotion: { from: parseDay(on), until: parseDay(until), joinBy: parseDay(joinBy) },
    figuresUrl: deps.links.ownUrl({ subject: due.subject, page: 'figures' }, due.now),
  });
}

async function wordsOf({ store }: Deps, { step: { about = '' } }: PartnerStep): Promise<AnnouncementVersion> {
  const found = await store.announcements.latest(about);
  if (!found) throw new Error(`the words of announcement ${about} are nowhere`);
  return found;
}

/** Who writes the mails of announcements, by the kind of step. */
export const announcementComposers = {
  announcement: announced,
  'new-terms': announced,
  'promotion-again': again,
} as const;
