import { asItIs, type Column, readEuros, readYear, readYesOrNo } from './cells.ts';
import { readDate } from './fields.ts';

const optional = <C extends Column>(column: C) => ({ ...column, mayBeEmpty: true }) as const;

/** The file of order events, column by column. An empty cell says nothing; what an event needs, its schema knows. */
export const eventColumns = {
  order_id: { pointer: '/orderId', read: asItIs },
  event: { pointer: '/kind', read: asItIs },
  happened_at: { pointer: '/happenedAt', read: asItIs },
  value_eur: optional({ pointer: '/valueCents', read: readEuros }),
  reference: optional({ pointer: '/reference', read: asItIs }),
  project_type: optional({ pointer: '/project/type', read: asItIs }),
  customer_id: optional({ pointer: '/customer/externalId', read: asItIs }),
  name: optional({ pointer: '/customer/name', read: asItIs }),
  email: optional({ pointer: '/customer/email', read: asItIs }),
  phone: optional({ pointer: '/customer/phone', read: asItIs }),
  kind: optional({ pointer: '/customer/kind', read: asItIs }),
  street: optional({ pointer: '/project/address/street', read: asItIs }),
  house_number: optional({ pointer: '/project/address/houseNumber', read: asItIs }),
  postcode: optional({ pointer: '/project/address/postcode', read: asItIs }),
  city: optional({ pointer: '/project/address/city', read: asItIs }),
  monument: optional({ pointer: '/project/address/monument', read: readYesOrNo }),
  built_year: optional({ pointer: '/project/address/builtYear', read: readYear }),
  engineer_name: optional({ pointer: '/engineer/name', read: asItIs }),
  engineer_email: optional({ pointer: '/engineer/email', read: asItIs }),
  promised_on: optional({ pointer: '/promisedOn', read: readDate }),
  code: optional({ pointer: '/code', read: asItIs }),
  coupon: optional({ pointer: '/coupon', read: asItIs }),
  partner_id: optional({ pointer: '/partnerId', read: asItIs }),
  by: optional({ pointer: '/by', read: asItIs }),
  objection_offered_on: optional({ pointer: '/marketing/objectionOfferedAt', read: readDate }),
  notice_version: optional({ pointer: '/marketing/noticeVersion', read: asItIs }),
  objected: optional({ pointer: '/marketing/objected', read: readYesOrNo }),
} as const satisfies Record<string, Column>;

export type EventColumn = keyof typeof eventColumns;

export const eventColumnNames = Object.keys(eventColumns) as EventColumn[];

/** Those no file can do without. */
export const neededEventColumns = ['order_id', 'event', 'happened_at'] as const satisfies readonly EventColumn[];

/** The column that stands for a pointer into the request. */
export function eventColumnOf(pointer: string): string {
  const whole: Readonly<Record<string, EventColumn>> = {
    '/customer': 'customer_id',
    '/project': 'project_type',
    '/project/address': 'postcode',
    '/engineer': 'engineer_name',
  };
  return whole[pointer] ?? eventColumnNames.find((name) => eventColumns[name].pointer === pointer) ?? pointer;
}
