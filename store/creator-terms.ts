import { Schema } from 'mongoose';
import { brandFitCriteria } from '../domain/creator/brand-fit.ts';

const text = { type: String };
const list = (fields: object) => ({ type: [new Schema(fields, { _id: false, strict: 'throw' })] });

/** What was agreed with a creator, as its fact holds it. */
export const creatorTermsSchema = new Schema(
  {
    ...{ from: text, until: text, months: Number, paymentTermDays: Number, advisorySeat: Boolean },
    licences: list({ rights: text, months: Number, paidCents: Number, noteId: text }),
    exclusivity: new Schema({ reach: text, paidCents: Number }, { _id: false, strict: 'throw' }),
    clauses: list({ about: text, binds: text, target: Number, noteId: text }),
    incentives: list({ incentiveId: text, target: Number, cents: Number, noteId: text }),
    ...{ exit: { type: [String] }, campaignFeeCents: Number, oneOffFeeCents: Number },
  },
  { _id: false, strict: 'throw' },
);

/** How one person rated a creator. */
export const brandFitSchema = new Schema(Object.fromEntries(brandFitCriteria.map((criterion) => [criterion, Number])), {
  _id: false,
  strict: 'throw',
});
