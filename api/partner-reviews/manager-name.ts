import type { PartnerHistory } from '../../domain/partner/history.ts';
import type { ApiDeps } from '../deps.ts';

/** Who looks after a partner; the bureau where nobody is named yet. */
export async function managerName(
  { store, bureau }: Pick<ApiDeps, 'store' | 'bureau'>,
  { managerId }: Pick<PartnerHistory, 'managerId'>,
): Promise<string> {
  const manager = managerId === undefined ? undefined : await store.staff.find(managerId);
  return manager?.name ?? bureau.name;
}
