import { Router } from 'express';
import { dayOf } from '../../domain/calendar.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { missingOf } from '../../domain/payee.ts';
import type { ApiDeps } from '../deps.ts';
import { memberPage, memberPress, type Visit } from '../members/member-page.tsx';
import { StatementPage } from '../pages/statement-page.tsx';
import { choosePayout } from './choose-payout.ts';
import { lineWords } from './line-words.ts';
import { profileOf } from './save-payee.ts';
import { statementOfPayee } from './statement-of-payee.ts';
import { readPayeeForm, type TypedPayee, wrongsOf } from './typed-payee.ts';

/** `/afrekening/<token>`: what a customer earned, and where it goes. */
export function statementRoutes(deps: ApiDeps): Router {
  return Router().use(
    memberPage(deps, 'statement', (visit) => show(deps, visit, {})),
    memberPress(deps, 'statement', async (visit, form) => {
      const profile = await profileOf(deps, visit.subject);
      const typed = readPayeeForm(form, profile);
      const wrong = wrongsOf(typed, profile !== undefined);
      if (wrong) return show(deps, visit, { typed, wrong });
      await choosePayout(deps, { visit, typed, profile });
      const facts = await deps.store.facts.load(visit.subject);
      return show(deps, { ...visit, facts }, { saved: true });
    }),
  );
}

interface Pressed {
  saved?: boolean;
  typed?: TypedPayee;
  wrong?: ReturnType<typeof wrongsOf>;
}

async function show(deps: ApiDeps, { subject, facts }: Visit, { saved = false, typed, wrong }: Pressed) {
  const { lines, balances } = await statementOfPayee(deps, subject);
  const words = await lineWords(deps.store, lines);
  const profile = await profileOf(deps, subject);
  const incomplete = profile !== undefined && missingOf(profile).length > 0;
  return (
    <StatementPage
      {...{ bureau: deps.bureau, balances, saved }}
      rows={lines.map((line) => ({ ...line, id: line.postingId, on: dayOf(line.at), words: words(line) }))}
      form={{
        as: typed?.as ?? readHistory(facts).rewardAs,
        known: profile && { name: profile.name, kind: profile.kind, ending: profile.ending },
        ...{ incomplete, typed, wrong },
      }}
    />
  );
}
