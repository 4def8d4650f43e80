import type { Benefit } from '../domain/customer/club-levels.ts';
import { priorityStartHours } from '../domain/customer/club-levels.ts';
import type { Merit } from '../domain/customer/merits.ts';
import { euros } from './text.ts';

/** What a member gets, as mails and pages say it. */
export const benefitWords = {
  newsletter: 'Elke maand een nieuwsbrief met bouwtips',
  'knowledge-base': 'Toegang tot onze kennisbank',
  'priority-planning': `Voorrang in de planning: wij beginnen binnen ${priorityStartHours} uur`,
  consultation: 'Eén gratis adviesgesprek van 30 minuten per jaar',
  webinars: 'Uitnodigingen voor onze webinars',
  'account-manager': 'Een vast aanspreekpunt bij ons bureau',
  'answer-within-24h': 'Gegarandeerd antwoord binnen 24 uur',
  'vip-events': 'Uitnodigingen voor bijeenkomsten voor vaste klanten',
  'site-check': 'Eén gratis controle op de bouwplaats per jaar',
  'free-consultations': 'Gratis adviesgesprekken, zo vaak als u wilt',
  'direct-line': 'Een directe lijn met uw constructeur',
  'custom-sla': 'Afspraken op maat over doorlooptijd en bereikbaarheid',
  'co-marketing': 'Samen naar buiten met uw project, als u dat wilt',
  'first-access': 'Als eerste toegang tot nieuwe diensten',
} as const satisfies Record<Benefit, string>;

/** 'nog 1 project', 'of nog 2 aanbevelingen', 'nog € 3.500 aan projecten': each a way to the next level. */
export function needWords({ projects, referrals, spendCents }: Partial<Merit>): string[] {
  const ways = [
    ...(projects === undefined ? [] : [projects === 1 ? 'nog 1 project' : `nog ${projects} projecten`]),
    ...(referrals === undefined ? [] : [referrals === 1 ? 'nog 1 aanbeveling' : `nog ${referrals} aanbevelingen`]),
    ...(spendCents === undefined ? [] : [`nog ${euros(spendCents)} aan projecten`]),
  ];
  return ways.map((way, n) => (n === 0 ? way : `of ${way}`));
}
