import { Router } from 'express';
import { dayOf } from '../../domain/calendar.ts';
import { allowancesOf } from '../../domain/customer/allowances.ts';
import { clubLevel, levelsUpTo } from '../../domain/customer/club-levels.ts';
import { whyNot } from '../../domain/customer/price.ts';
import { nextLevel, standingOf } from '../../domain/customer/loyalty.ts';
import { benefitWords, needWords } from '../../mail/club-words.ts';
import type { ApiDeps } from '../deps.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import { discountsOfCustomer, orderFacts } from '../discounts/discounts-of-customer.ts';
import { ClubPage, type ClubPageProps } from '../pages/club-page.tsx';
import { memberPage, type Visit } from './member-page.tsx';

/** `/club/<token>`: the customer's level, codes and benefits of the Bouwclub. */
export const clubRoutes = (deps: ApiDeps): Router =>
  memberPage(deps, 'club', async (visit) => <ClubPage {...await clubOf(deps, visit)} />);

async function clubOf(deps: ApiDeps, { subject, customer, facts, now }: Visit): Promise<ClubPageProps> {
  const { bureau, links, quoteUrl } = deps;
  const { history, discounts } = await discountsOfCustomer(deps, { customer, facts }, clientCodeOf);
  const standing = standingOf(history);
  const { level, since } = standing;
  const next = nextLevel(history, standing);
  const { first } = orderFacts(history, undefined);
  const usable = discounts.filter((one) => whyNot(one, { first }, now) === undefined);
  return {
    bureau,
    level:
      level && since ? { name: clubLevel(level).name, since: dayOf(since), percent: clubLevel(level).percent } : null,
    next: next ? { name: clubLevel(next.level).name, needs: needWords(next.missing) } : null,
    merit: standing.merit,
    codes: usable.map(({ code, value, kind, until, uses }) => ({
      ...{ code, value, once: uses === 'once' },
      until: until ?? null,
      conditionsUrl: links.conditionsUrl(kind),
    })),
    allowances: allowancesOf(history, level, now).filter(({ allowed }) => allowed !== 0),
    benefits: [...levelsUpTo(level)]
      .reverse()
      .flatMap((one) => clubLevel(one).benefits.map((each) => benefitWords[each])),
    quoteUrl,
    preferencesUrl: links.preferencesUrl(subject),
    conditionsUrl: links.conditionsUrl('level'),
  };
}
