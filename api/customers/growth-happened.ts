import type { FactOf } from '../../domain/customer/facts.ts';
import type { GrowthFact } from '../../domain/customer/growth-facts.ts';
import type { OrderFact } from '../../domain/customer/order-facts.ts';
import { euros } from '../../mail/text.ts';

/** A fact of an order in one Dutch sentence for staff. */
export function orderHappened(fact: FactOf<OrderFact['type']>): string {
  switch (fact.type) {
    case 'quoteRequested':
      return 'De klant vroeg een offerte aan';
    case 'quoted':
      return `Offerte uitgebracht: ${euros(fact.valueCents)}`;
    case 'quoteRejected':
      return 'De klant wees de offerte af';
    case 'ordered':
      return 'De klant gaf opdracht';
    case 'invoiced':
      return `Gefactureerd: ${euros(fact.valueCents)}`;
    case 'paid':
      return 'Betaald';
    case 'orderCorrected':
      return `Gecorrigeerd: de opdracht is nu ${euros(fact.valueCents)}`;
    case 'orderCancelled':
      return 'Opdracht geannuleerd';
  }
}

/** A fact of the club, the referral programme or a discount in one Dutch sentence for staff. */
export function growthHappened(fact: FactOf<GrowthFact['type']>): string {
  switch (fact.type) {
    case 'registered':
      return 'Nieuw aangemeld';
    case 'introductionClaimed':
      return fact.refused === undefined
        ? 'Aangebracht door een ander'
        : `Aanbreng geweigerd: ${refusedWords[fact.refused]}`;
    case 'referralReached':
      return `Aangebrachte klant: ${stageWords[fact.stage]}`;
    case 'orderedByPartner':
      return 'Een partner gaf deze opdracht';
    case 'levelWithdrawn':
      return `Niveau ${fact.level} ingetrokken`;
    case 'benefitUsed':
      return benefitWords[fact.benefit];
    case 'codeRedeemed':
      return `Korting verzilverd: ${euros(fact.cents)}`;
    case 'rewardChosen':
      return fact.as === 'credit' ? 'Beloningen worden tegoed' : 'Beloningen worden uitbetaald';
    case 'payeeRegistered':
      return 'Betaalgegevens vastgelegd';
    case 'paidOut':
      return `Uitbetaald: ${euros(fact.cents)}`;
    case 'visited':
      return `Bekeek de pagina: ${pageWords[fact.page]}`;
    case 'linkRequested':
      return `Vroeg een nieuwe link: ${pageWords[fact.page]}`;
  }
}

const refusedWords = {
  self: 'de klant zelf',
  household: 'zelfde huishouden',
  known: 'al bekend bij ons',
} as const satisfies Record<NonNullable<FactOf<'introductionClaimed'>['refused']>, string>;

const stageWords = {
  registered: 'aangemeld',
  quoted: 'offerte',
  delivered: 'opgeleverd',
  paid: 'betaald',
  cancelled: 'geannuleerd',
  refused: 'geweigerd',
} as const satisfies Record<FactOf<'referralReached'>['stage'], string>;

const benefitWords = {
  consultation: 'Gratis adviesgesprek gebruikt',
  'site-check': 'Gratis controle op de bouwplaats gebruikt',
} as const satisfies Record<FactOf<'benefitUsed'>['benefit'], string>;

const pageWords = {
  club: 'Bouwclub',
  referrals: 'aanbevelingen',
  statement: 'afrekening',
} as const satisfies Record<FactOf<'visited'>['page'], string>;
