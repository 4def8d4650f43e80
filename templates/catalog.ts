import type { Category } from '../domain/step.ts';
import type { Topic } from '../domain/customer/touchpoints.ts';
import type { CatalogEntry } from './catalog-entry.ts';
import { partnerCatalog } from './partner-catalog.ts';
import type { TemplateId } from './mail-variables.ts';

const customer = (category: Category, topic: Topic | null, subject: string, preview: string): CatalogEntry => ({
  folder: 'customer',
  subject,
  preview,
  category,
  topic,
});

const thanksSubject =
  '{{#if (is reply.kind "congratulations")}}Gefeliciteerd met uw vergunning 🎉' +
  '{{else if (is reply.kind "tips")}}Zo krijgt uw vergunning meer vaart' +
  '{{else if (is reply.kind "promise")}}Uw bericht ligt bij uw constructeur' +
  '{{else if (is reply.kind "solved")}}Fijn dat het is opgelost' +
  '{{else}}Dank voor uw antwoord{{/if}}';

/** Complaint mails and task mails are always service, and nothing in them can be switched off. */
const always = (folder: 'complaint' | 'staff', subject: string, preview: string): CatalogEntry => ({
  folder,
  subject,
  preview,
  category: 'service',
  topic: null,
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
  thanks: customer('service', 'follow-up', thanksSubject, 'Uw antwoord is aangekomen.'),
  'thanks-referral': customer(
    'commercial',
    'club',
    thanksSubject,
    'Uw antwoord is aangekomen. Met uw persoonlijke link.',
  ),
  'level-upgrade': customer(
    'commercial',
    'club',
    '{{#if level.welcome}}Welkom bij de Bouwclub{{else}}U heeft nu niveau {{level.name}} van de Bouwclub{{/if}}',
    'Met uw voordelen, uw eigen code en de volgende stap.',
  ),
  'cross-sell': customer(
    'commercial',
    'offers',
    '{{#if (is project.type "uitbouw")}}Nog meer ruimte maken?{{else}}Wat is uw volgende project?{{/if}}',
    'Eén idee dat past bij wat u al liet rekenen.',
  ),
  'win-back': customer('commercial', 'offers', 'Nog bouwplannen?', 'Met korting op uw volgende project.'),
  'quote-why': customer('service', 'follow-up', 'Mogen wij vragen waarom?', 'Eén zin helpt ons al verder.'),
  newsletter: customer('commercial', 'newsletter', '{{letter.title}}', 'Nieuws en tips van de Bouwclub.'),
  'reward-earned': customer(
    'service',
    null,
    'U heeft {{euros reward.cents}} verdiend',
    'Dank u wel voor uw aanbeveling.',
  ),
  'reward-reversed': customer('service', null, 'Een beloning vervalt', 'Wat er veranderde, en wat er nu openstaat.'),
  'paid-out': customer('service', null, 'Wij maakten {{euros paid.cents}} naar u over', 'Met de afrekening erbij.'),
  'page-link': customer('service', null, 'Uw nieuwe link', 'U vroeg ons om een nieuwe link.'),
  review: customer(
    'service',
    'follow-up',
    'Wilt u uw ervaring met ons delen?',
    'Eén minuut; goed of minder goed, u bepaalt wat er staat.',
  ),
  'review-reminder': customer(
    'service',
    'follow-up',
    'Nog even: wilt u uw ervaring met ons delen?',
    'Eén minuut is genoeg; dit is de enige herinnering.',
  ),
  'case-acknowledged': always(
    'complaint',
    'Uw melding is aangekomen: wij bellen u',
    'U hoort van ons vóór {{moment callBefore}}.',
  ),
  'case-joined': always(
    'complaint',
    'Toegevoegd aan uw lopende melding',
    'Uw bericht is aangekomen; u hoeft niets te doen.',
  ),
  'case-implemented': always(
    'complaint',
    'Is de oplossing goed uitgevoerd?',
    'Klopt er iets niet? Antwoord dan op deze mail.',
  ),
  'case-followup': always(
    'complaint',
    'Bent u tevreden met de oplossing?',
    'Eén klik: dan weten wij of uw melding echt is opgelost.',
  ),
  'case-followup-reminder': always(
    'complaint',
    'Nog even: bent u tevreden met de oplossing?',
    'Eén klik is genoeg; dit is de enige herinnering.',
  ),
  ...partnerCatalog,
  'staff-task': always(
    'staff',
    '{{#if (is task.status "new")}}Taak: {{else if (is task.status "reminder")}}Herinnering: ' +
      '{{else if (is task.status "overdue")}}Te laat: {{else if (is task.status "added")}}Aangevuld: ' +
      '{{else}}Nu bij u: {{/if}}{{task.title}}',
    'Klaar vóór {{moment task.dueAt}}.',
  ),
  'task-note': always(
    'staff',
    '{{#if (is task.status "watch")}}Ter informatie: {{else}}Te laat bij een collega: {{/if}}{{task.title}}',
    '{{#if (is task.status "watch")}}U leest mee; u hoeft niets te doen.{{else}}Vraag wat er nodig is.{{/if}}',
  ),
} satisfies Record<TemplateId, CatalogEntry>;
