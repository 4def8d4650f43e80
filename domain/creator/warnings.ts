import type { CreatorTerms } from './terms.ts';

/** In how many days a creator is paid at the latest, and from how many on it is an alarm (rules, section 11). */
export const paymentTerms = { redFlagOverDays: 30, alarmFromDays: 90 } as const;

/** What structural work costs above the same as one-off work, in percent (rules, section 11). */
export const premiumBand = { leastPercent: 30, mostPercent: 40 } as const;

/** What is wrong with terms, each by its rule (rules, section 11). */
const faults = {
  'perpetual-buy-out': ({ licences }) =>
    licences.some(({ rights, months }) => rights === 'buy-out' && months === undefined),
  'unpaid-buy-out': ({ licences }) => licences.some(({ rights, paidCents }) => rights === 'buy-out' && paidCents === 0),
  'no-licence': ({ licences }) => licences.length === 0,
  /** From everybody, or from a whole category without being paid for it. */
  'blanket-exclusivity': ({ exclusivity: { reach, paidCents } }) =>
    reach === 'everything' || (reach === 'category' && paidCents === 0),
  'one-sided-penalty': ({ clauses }) => clauses.some(({ about, binds }) => about === 'penalty' && binds === 'creator'),
  'unclear-performance': ({ clauses, incentives }) => {
    const expectations = clauses.filter(({ about }) => about === 'performance');
    return expectations.some(({ target }) => target === undefined) || expectations.length + incentives.length === 0;
  },
  'no-upside': ({ incentives }) => incentives.length === 0,
  'no-exit-scenario': ({ exit }) => exit.length === 0,
  'slow-payment': ({ paymentTermDays: days }) =>
    days > paymentTerms.redFlagOverDays && days < paymentTerms.alarmFromDays,
  'payment-alarm': ({ paymentTermDays: days }) => days >= paymentTerms.alarmFromDays,
  'premium-outside-band': (terms) => {
    const premium = premiumOf(terms);
    return premium !== undefined && !isInBand(premium);
  },
} as const satisfies Record<string, (terms: CreatorTerms) => boolean>;

export type TermWarning = keyof typeof faults;
export const termWarnings = Object.keys(faults) as [TermWarning, ...TermWarning[]];

/** Everything in these terms that a partnership does not last by. */
export const warningsOf = (terms: CreatorTerms): TermWarning[] => termWarnings.filter((name) => faults[name](terms));

/** What a campaign costs above the same as one-off work, in percent; undefined where one of both is not known. */
export function premiumOf({ campaignFeeCents: fee, oneOffFeeCents: oneOff }: CreatorTerms): number | undefined {
  return fee === undefined || !oneOff ? undefined : (100 * (fee - oneOff)) / oneOff;
}

const isInBand = (percent: number): boolean =>
  percent >= premiumBand.leastPercent && percent <= premiumBand.mostPercent;
