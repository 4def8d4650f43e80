import { clubLevel, rankOf } from '../../domain/customer/club-levels.ts';
import { levelCode } from '../../domain/customer/discounts.ts';
import { levelOfKey, nextLevel } from '../../domain/customer/loyalty.ts';
import { pageOfKey } from '../../domain/customer/page-links.ts';
import { benefitWords, needWords } from '../../mail/club-words.ts';
import type { RenderedMail } from '../../mail/render.ts';
import { clientCodeOf } from '../../store/client-code-of.ts';
import type { Deps } from '../deps.ts';
import type { CustomerStep } from '../due-step.ts';
import type { Material } from './mail-material.ts';

/** Tells of a new level of the club: what it adds, the customer's own code, and what is missing for the next. */
export async function composeLevel(deps: Deps, due: CustomerStep, { common }: Material): Promise<RenderedMail> {
  const { links, render, store } = deps;
  const { step, subject, history, now } = due;
  const level = levelOfKey(step.key);
  if (level === undefined) throw new Error(`a step of kind ${step.kind} tells of no level`);
  const { name, percent, benefits } = clubLevel(level);
  const code = levelCode(level, await clientCodeOf(store, subject, common.recipientName));
  const next = nextLevel(history);
  const words = benefits.map((benefit) => benefitWords[benefit]);
  return render('level-upgrade', {
    ...common,
    level: { welcome: rankOf(level) === 0, name, percent, code, benefits: words },
    next: next ? { name: clubLevel(next.level).name, needs: needWords(next.missing) } : null,
    clubUrl: links.ownUrl({ subject, page: 'club' }, now),
    conditionsUrl: links.conditionsUrl('level'),
  });
}

/** The fresh link a customer asked for. */
export function composePageLink({ links, render }: Deps, due: CustomerStep, { common }: Material): RenderedMail {
  const { step, subject, now } = due;
  const page = pageOfKey(step.key);
  if (page === undefined) throw new Error(`a step of kind ${step.kind} names no page`);
  const { bureau, recipientName, engineerName } = common;
  return render('page-link', {
    ...{ bureau, recipientName, engineerName, page },
    pageUrl: links.ownUrl({ subject, page }, now),
  });
}
