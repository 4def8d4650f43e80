import type { Category } from '../domain/step.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';
import type { TemplateId } from './mail-variables.ts';

export interface CatalogEntry {
  /** The story's folder; the sources are `<folder>/<id>.mjml` and `<folder>/<id>.txt`. */
  folder: 'customer' | 'staff';
  /** At most 50 characters, plain, no emoji (one in a congratulation). May use the mail's variables. */
  subject: string;
  category: Category;
  /** What the customer can switch off; null: nothing. */
  topic: Topic | null;
}

const customer = (category: Category, topic: Topic | null, subject: string): CatalogEntry => ({
  folder: 'customer',
  subject,
  category,
  topic,
});

/** Every mail of the bureau, by its template id, with its place in section 1's table of categories and topics. */
export const catalog = {
  feedback: customer('service', 'follow-up', 'Bent u tevreden met uw berekening?'),
  'feedback-reminder': customer('service', 'follow-up', 'Nog even: bent u tevreden met uw berekening?'),
  nps: customer('service', 'follow-up', 'Zou u ons aanbevelen?'),
  'nps-reminder': customer('service', 'follow-up', 'Nog even: zou u ons aanbevelen?'),
  permit: customer('service', 'follow-up', 'Hoe verloopt uw vergunning?'),
  'permit-reminder': customer('service', 'follow-up', 'Nog even: hoe verloopt uw vergunning?'),
  build: customer('service', 'follow-up', 'Hoe verloopt de bouw?'),
  'build-offer': customer('commercial', 'offers', 'Hoe verloopt de bouw? En uw volgende plan'),
  anniversary: customer('commercial', 'offers', 'Een jaar geleden rekenden we voor u'),
  'seasonal-spring': customer('commercial', 'offers', 'Bouwplannen voor dit voorjaar?'),
  'seasonal-autumn': customer('commercial', 'offers', 'Bouwplannen voor komend jaar?'),
  farewell: customer('service', null, 'Ons laatste bericht aan u'),
  thanks: customer(
    'service',
    'follow-up',
    '{{#if (is reply.kind "congratulations")}}Gefeliciteerd met uw vergunning 🎉' +
      '{{else if (is reply.kind "tips")}}Zo krijgt uw vergunning meer vaart' +
      '{{else if (is reply.kind "promise")}}Uw bericht ligt bij uw constructeur' +
      '{{else}}Dank voor uw antwoord{{/if}}',
  ),
  'staff-task': { folder: 'staff', subject: 'Taak: {{task.title}}', category: 'service', topic: null },
} as const satisfies Record<TemplateId, CatalogEntry>;
