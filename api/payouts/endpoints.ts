import type { Endpoint } from '../http/endpoint.ts';
import { creditEndpoint } from './credit.ts';
import { invoiceEndpoints } from './invoices.ts';
import { readPayeeEndpoint, savePayeeEndpoint } from './payees.ts';
import {
  approvePayoutEndpoint,
  draftPayoutEndpoint,
  exportPayoutEndpoint,
  listPayoutsEndpoint,
  readPayoutEndpoint,
  withdrawPayoutEndpoint,
} from './payouts.ts';
import { privatePersonsEndpoint } from './private-persons.ts';
import { settlementEndpoints } from './settlements.ts';
import { readStatementEndpoint, statementCsvEndpoint } from './statements.ts';

/** Who is owed and paid what. The list of private persons stands before the payout of that name. */
export const moneyEndpoints: readonly Endpoint[] = [
  readPayeeEndpoint,
  savePayeeEndpoint,
  readStatementEndpoint,
  statementCsvEndpoint,
  ...invoiceEndpoints,
  creditEndpoint,
  draftPayoutEndpoint,
  listPayoutsEndpoint,
  privatePersonsEndpoint,
  readPayoutEndpoint,
  approvePayoutEndpoint,
  withdrawPayoutEndpoint,
  exportPayoutEndpoint,
  ...settlementEndpoints,
];
