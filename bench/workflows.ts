/** Every workflow the benches run: the product's own, and the one it is compared with. */
export { complaintCase } from '../workflows/complaint-case.ts';
export { customerJourney } from '../workflows/customer-journey.ts';
export { bareJourney } from './bare-journey.ts';
