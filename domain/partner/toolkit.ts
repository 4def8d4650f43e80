import type { ClosingDays } from '../calendar.ts';
import type { PartnerHistory } from './history.ts';
import { onboardedKinds } from './onboarding-table.ts';
import { readOnboarding } from './read-onboarding.ts';

/** What a partner can use with his own name on it (rules, section 9), by the name its file has. */
export const toolkitFiles = {
  brochure: 'brochure.pdf',
  logos: 'logos.zip',
  mails: 'e-mailteksten.zip',
  'case-study': 'praktijkvoorbeeld.pdf',
  'price-list': 'prijslijst.pdf',
} as const satisfies Record<string, `${string}.${'pdf' | 'zip'}`>;

export type ToolkitFile = keyof typeof toolkitFiles;

/** Beside the partner's own page: `/partner/<token>/bestanden/<name>`. */
export const toolkitPath = 'bestanden';

/** What there is: a price list only where one was made. */
export const toolkitOf = ({ priced }: { priced: boolean }): ToolkitFile[] =>
  (Object.keys(toolkitFiles) as ToolkitFile[]).filter((file) => priced || file !== 'price-list');

/** The toolkit is there when the account is, and for who was a partner before we knew. */
export function hasToolkit(history: PartnerHistory, closing: ClosingDays): boolean {
  const weeks = readOnboarding(history, closing);
  if (weeks.length === 0) return onboardedKinds.some((kind) => kind === history.kind);
  return weeks.some(({ items }) =>
    items.some(({ name, doneAt }) => name === 'onboarding-account' && doneAt !== undefined),
  );
}
