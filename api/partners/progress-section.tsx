import { readOnboarding } from '../../domain/partner/read-onboarding.ts';
import { PartnerProgress } from '../pages/partner-progress.tsx';
import type { HomeSection } from './home-section.ts';

/** How far the first weeks are; nothing for who was a partner before we knew. */
export const progressSection: HomeSection = async ({ context }, { history, now }) => {
  const weeks = readOnboarding(history, (await context()).closing);
  return weeks.length === 0 ? undefined : <PartnerProgress weeks={weeks} now={now} />;
};
