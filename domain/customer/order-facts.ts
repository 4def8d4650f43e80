import type { CustomerKind, ProjectType } from './project-types.ts';

/** What an order's events before delivery may say of the project that is asked for. */
interface AskedFor {
  projectId: string;
  projectType?: ProjectType;
  customerKind?: CustomerKind;
  engineerId?: string;
  propertyId?: string;
  monument?: boolean;
  builtYear?: number;
}

/** Who told it, where a person did and not the order system. */
interface Told {
  by?: string;
}

/** What was named with a request or an order: a discount or a customer's code, an affiliate's coupon, a partner. */
interface Named {
  code?: string;
  coupon?: string;
  partnerId?: string;
}

/**
 * What happens to an order besides its delivery (rules, section 14), each at most once, in any order of arrival; of
 * corrections there may be several. Values are integer euro cents, ex VAT, after discount.
 */
export type OrderFact = Told &
  (
    | ({ type: 'quoteRequested' } & AskedFor & Named)
    | ({ type: 'quoted'; valueCents: number } & AskedFor)
    | { type: 'quoteRejected'; projectId: string }
    | ({ type: 'ordered'; valueCents?: number; promisedOn?: string } & AskedFor & Named)
    | { type: 'invoiced'; projectId: string; valueCents: number }
    | { type: 'paid'; projectId: string }
    /** `valueCents` is what the order is worth since: the latest correction rules. */
    | { type: 'orderCorrected'; projectId: string; valueCents: number }
    | { type: 'orderCancelled'; projectId: string }
  );

export type OrderFactType = OrderFact['type'];
