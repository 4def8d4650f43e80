import type { StepNature } from '../../domain/step.ts';
import { partnerCatalog } from '../../templates/partner-catalog.ts';
import { taskWords } from '../../templates/task-words.ts';

const titles: Readonly<Record<string, string>> = {
  feedback: 'Vraag of de klant tevreden is',
  nps: 'Vraag of de klant ons aanbeveelt',
  permit: 'Vraag hoe de vergunning verloopt',
  build: 'Vraag hoe de bouw verloopt',
  anniversary: 'Mail een jaar na de oplevering',
  seasonal: 'Seizoensmail',
  farewell: 'Laatste bericht',
  level: 'Mail over een nieuw niveau van de Bouwclub',
  'cross-sell': 'Mail met een volgend plan',
  newsletter: 'Nieuwsbrief',
  'win-back': 'Mail na lange stilte',
  control: 'Controlegroep: geen mail na lange stilte',
  'quote-why': 'Vraag waarom de offerte niet paste',
  'page-link': 'Mail met een nieuwe link',
  introducer: 'Bericht aan wie de klant aanbracht',
  reward: 'Mail over een beloning',
  'reward-reversed': 'Mail over een beloning die vervalt',
  'paid-out': 'Mail over een uitbetaling',
  booking: 'Boeking van een beloning',
  thanks: 'Antwoord aan de klant',
  task: 'Taak voor een collega',
  review: 'Vraag om een review',
  complaint: 'Klacht naar een dossier',
  content: 'Nieuw antwoord naar het dossier',
  'half-way': 'Herinnering aan een collega',
  overdue: 'Melding: taak te laat',
  given: 'Taak naar een andere collega',
  acknowledge: 'Bevestiging van de klacht',
  'acknowledge-call': 'Klacht bevestigen',
  call: 'Klacht bespreken met de klant',
  propose: 'Oplossing voorstellen',
  implement: 'Oplossing uitvoeren',
  close: 'Klacht navragen en sluiten',
  'check-in': 'Mail dat de oplossing is uitgevoerd',
  joined: 'Mail dat het bericht bij de klacht hoort',
  followup: 'Vraag of de klacht is opgelost',
  breach: 'Melding: termijn voorbij',
  owner: 'Klacht naar een andere collega',
  hold: 'Gepland contact wacht',
  release: 'Gepland contact gaat verder',
  milestone: 'Felicitatie met een mijlpaal',
  'personal-note': 'Persoonlijk bericht aan de partner',
  'partnership-end': 'De samenwerking eindigt',
  partner: 'Bericht aan een partner',
  quarter: 'Cijfers van het kwartaal',
  'tier-up': 'Mail over een hoger niveau',
  'tier-down': 'Niveau gaat omlaag',
  announcement: 'Aankondiging vooraf',
  'new-terms': 'Mail over nieuwe voorwaarden',
  'agent-reward': 'Mail over een vergoeding',
  'first-projects': 'Mail over de eerste projecten',
};

type Titled = Pick<StepNature, 'kind' | 'of' | 'channel'> & Partial<Pick<StepNature, 'task'>>;

/** What a step is, as staff read it. */
export function stepTitle({ kind, of, channel, task }: Titled): string {
  if (kind === 'reminder') return `Herinnering: ${lowerFirst(titles[of ?? ''] ?? of ?? '')}`;
  if (kind === 'content' && channel === 'task') return 'Navragen of de klant nu tevreden is';
  const title = titles[kind] ?? partnerTitle(kind, task);
  // What is asked of somebody about a partner says itself that it is a call.
  return channel === 'phone' && kind in titles ? `Bellen: ${lowerFirst(title)}` : title;
}

/** Steps of partners are called as their task or their mail is. */
function partnerTitle(kind: string, task: StepNature['task']): string {
  if (task !== undefined) return taskWords(task, 'service').title;
  const mail = Object.entries(partnerCatalog).find(([id]) => id === kind)?.[1];
  return mail ? `Mail aan de partner: ${mail.subject}` : kind;
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
