import type { Category } from '../domain/step.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';
import type { TemplateId } from './mail-variables.ts';

export interface CatalogEntry {
  /** The story's folder; the sources are `<folder>/<id>.mjml` and `<folder>/<id>.txt`. */
  folder: 'customer' | 'staff';
  /** At most 50 characters, plain, no emoji (one in a congratulation). May use the mail's variables. */
  subject: string;
  /** The line a mail box shows after the subject. */
  preview: string;
  category: Category;
  /** What the customer can switch off; null: nothing. */
  topic: Topic | null;
}

const customer = (category: Category, topic: Topic | null, subject: string, preview: string): CatalogEntry => ({
  folder: 'customer',
  subject,
  preview,
  category,
  topic,
});

/** Every mail of the bureau, by its template id, with its place in section 1's table of categories and topics. */
export const catalog = {
  feedback: customer(
    'service',
    'follow-up',
    'Bent u tevreden met ons werk?',
    'Eén klik: is alles duidelijk en zoals u verwachtte?',
  ),
  'feedback-reminder': customer(
    'service',
    'follow-up',
    'Nog even: bent u tevreden met ons werk?',
    'Eén klik is genoeg; dit is de enige herinnering.',
  ),
  nps: customer(
    'service',
    'follow-up',
    'Zou u ons aanbevelen?',
    'Eén cijfer van 0 tot 10, en hulp als u die nodig heeft.',
  ),
  'nps-reminder': customer(
    'service',
    'follow-up',
    'Nog even: zou u ons aanbevelen?',
    'Eén cijfer van 0 tot 10; dit is de enige herinnering.',
  ),
  permit: customer(
    'service',
    'follow-up',
    'Hoe verloopt uw vergunning?',
    'Eén klik: dan weten wij of u hulp nodig heeft.',
  ),
  'permit-reminder': customer(
    'service',
    'follow-up',
    'Nog even: hoe verloopt uw vergunning?',
    'Eén klik is genoeg; dit is de enige herinnering.',
  ),
  build: customer(
    'service',
    'follow-up',
    'Hoe verloopt de bouw?',
    'Heeft u een vraag, of wilt u vertellen hoe het gaat?',
  ),
  'build-offer': customer(
    'commercial',
    'offers',
    'Hoe verloopt de bouw? En uw volgende plan',
    'Een vraag over de bouw, of al een volgend plan?',
  ),
  anniversary: customer(
    'commercial',
    'offers',
    'Een jaar geleden rekenden we voor u',
    'Met korting op uw volgende project.',
  ),
  'seasonal-spring': customer(
    'commercial',
    'offers',
    'Bouwplannen voor dit voorjaar?',
    'Wie nu laat rekenen, kan op tijd bouwen.',
  ),
  'seasonal-autumn': customer(
    'commercial',
    'offers',
    'Bouwplannen voor komend jaar?',
    'Wie nu laat rekenen, kan in het voorjaar bouwen.',
  ),
  farewell: customer('service', null, 'Ons laatste bericht', 'Na deze mail sturen wij u niets meer.'),
  thanks: customer(
    'service',
    'follow-up',
    '{{#if (is reply.kind "congratulations")}}Gefeliciteerd met uw vergunning 🎉' +
      '{{else if (is reply.kind "tips")}}Zo krijgt uw vergunning meer vaart' +
      '{{else if (is reply.kind "promise")}}Uw bericht ligt bij uw constructeur' +
      '{{else}}Dank voor uw antwoord{{/if}}',
    'Uw antwoord is aangekomen.',
  ),
  'staff-task': {
    folder: 'staff',
    subject: 'Taak: {{task.title}}',
    preview: 'Vóór {{moment task.dueAt}}.',
    category: 'service',
    topic: null,
  },
} satisfies Record<TemplateId, CatalogEntry>;
