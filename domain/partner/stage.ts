import type { PartnerScope } from './scope.ts';

/** Where working together stands, as operations list partners by. */
export const stageOf = ({ history }: PartnerScope): string => (history.ended ? 'ended' : 'active');
