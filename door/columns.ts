import { asItIs, type Column, readEuros, readYear, readYesOrNo } from './cells.ts';
import { readDate } from './fields.ts';

/** The deliveries file, column by column. */
export const columns = {
  order_id: { pointer: '/orderId', read: asItIs },
  delivered_on: { pointer: '/deliveredAt', read: readDate },
  project_type: { pointer: '/project/type', read: asItIs },
  value_eur: { pointer: '/project/valueCents', read: readEuros },
  customer_id: { pointer: '/customer/externalId', read: asItIs },
  name: { pointer: '/customer/name', read: asItIs },
  email: { pointer: '/customer/email', read: asItIs },
  phone: { pointer: '/customer/phone', read: asItIs, mayBeEmpty: true },
  kind: { pointer: '/customer/kind', read: asItIs },
  street: { pointer: '/project/address/street', read: asItIs },
  house_number: { pointer: '/project/address/houseNumber', read: asItIs },
  postcode: { pointer: '/project/address/postcode', read: asItIs },
  city: { pointer: '/project/address/city', read: asItIs },
  monument: { pointer: '/project/address/monument', read: readYesOrNo },
  built_year: { pointer: '/project/address/builtYear', read: readYear, mayBeEmpty: true },
  engineer_name: { pointer: '/engineer/name', read: asItIs },
  engineer_email: { pointer: '/engineer/email', read: asItIs },
  objection_offered_on: { pointer: '/marketing/objectionOfferedAt', read: readDate, mayBeEmpty: true },
  notice_version: { pointer: '/marketing/noticeVersion', read: asItIs, mayBeEmpty: true },
  objected: { pointer: '/marketing/objected', read: readYesOrNo, mayBeEmpty: true },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof columns;

export const columnNames = Object.keys(columns) as ColumnName[];

/** The column that stands for a pointer into the request; a pointer to a whole object names the column it is known by. */
export function columnOf(pointer: string): string {
  const whole: Readonly<Record<string, ColumnName>> = { '/customer': 'customer_id', '/project/address': 'postcode' };
  return whole[pointer] ?? columnNames.find((name) => columns[name].pointer === pointer) ?? pointer;
}
