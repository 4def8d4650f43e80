import { readOnboarding } from './read-onboarding.ts';
import type { PartnerScope } from './scope.ts';

/** Where working together stands, as operations list partners by: being introduced until the last item of it is done. */
export function stageOf({ history, closing }: PartnerScope): string {
  if (history.ended) return 'ended';
  const last = readOnboarding(history, closing).at(-1);
  return last && last.doneAt === undefined ? 'onboarding' : 'active';
}
