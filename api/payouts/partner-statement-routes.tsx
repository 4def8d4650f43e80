import { type Response, Router } from 'express';
import { dayOf } from '../../domain/calendar.ts';
import { missingOf } from '../../domain/payee.ts';
import { partnerPaths } from '../../mail/links.ts';
import type { ApiDeps } from '../deps.ts';
import { partnerFile, partnerPage, partnerPress, type PartnerVisit } from '../partners/partner-page.tsx';
import { StatementPage } from '../pages/statement-page.tsx';
import { UnknownLinkPage } from '../pages/unknown-link-page.tsx';
import { sendPage } from '../pages/send-page.ts';
import { choosePartnerPayout } from './choose-payout.ts';
import { invoiceDocument, numberOf } from './invoice-document.ts';
import { lineWords } from './line-words.ts';
import { profileOf } from './save-payee.ts';
import { statementOfPayee } from './statement-of-payee.ts';
import { statementCsv } from './statements.ts';
import { readPayeeForm, type TypedPayee, wrongsOf } from './typed-payee.ts';

/** `/partner-afrekening/<token>`: what a partner earned, where it goes, and the invoices we wrote for him. */
export function partnerStatementRoutes(deps: ApiDeps): Router {
  return Router().use(
    partnerPage(deps, 'payments', (visit) => show(deps, visit, {})),
    partnerPress(deps, 'payments', async (visit, form) => {
      const profile = await profileOf(deps, visit.subject);
      const typed = readPayeeForm({ ...form, as: 'payout' }, profile);
      const wrong = wrongsOf(typed, profile !== undefined);
      if (wrong) return { page: await show(deps, visit, { typed, wrong }), status: 422 };
      await choosePartnerPayout(deps, { visit, typed, profile });
      return show(deps, visit, { saved: true });
    }),
    partnerFile(deps, 'payments', {
      path: 'factuur',
      give: (visit, name, res) => giveInvoice(deps, visit, { name, res }),
    }),
    partnerFile(deps, 'payments', {
      path: 'regels',
      give: async ({ subject }, _name, res) => {
        const { content, fileName } = await statementCsv(deps, subject);
        res.type('text/csv').attachment(fileName).send(content);
      },
    }),
  );
}

async function giveInvoice(
  deps: ApiDeps,
  { subject }: PartnerVisit,
  { name, res }: { name: string; res: Response },
): Promise<void> {
  const statement = await deps.store.selfBilled.find(`statement:${name.replace(/\.pdf$/, '')}`);
  if (statement?.payeeId !== subject) {
    sendPage(res, 404, <UnknownLinkPage bureau={deps.bureau} />);
    return;
  }
  const content = await deps.printer.pdf('self-billed', invoiceDocument(deps.bureau, statement));
  res.set('Cache-Control', 'private, no-store').type('application/pdf').attachment(`factuur-${name}`);
  res.send(Buffer.from(content));
}

interface Pressed {
  saved?: boolean;
  typed?: TypedPayee;
  wrong?: ReturnType<typeof wrongsOf>;
}

async function show(deps: ApiDeps, { subject, token }: PartnerVisit, { saved = false, typed, wrong }: Pressed) {
  const { lines, balances } = await statementOfPayee(deps, subject);
  const [words, profile, statements] = await Promise.all([
    lineWords(deps.store, lines),
    profileOf(deps, subject),
    deps.store.selfBilled.of(subject),
  ]);
  const beside = `/${partnerPaths.payments}/${token}`;
  return (
    <StatementPage
      {...{ bureau: deps.bureau, balances, saved }}
      rows={lines.map((line) => ({ ...line, id: line.postingId, on: dayOf(line.at), words: words(line) }))}
      form={{
        ...{ as: 'payout', partner: true, typed, wrong },
        known: profile && { name: profile.name, kind: profile.kind, ending: profile.ending },
        incomplete: profile !== undefined && missingOf(profile).length > 0,
      }}
      files={{
        csvUrl: `${beside}/regels/afrekening.csv`,
        invoices: [...statements].reverse().map((one) => ({
          ...{ number: numberOf(one), on: dayOf(one.at), cents: one.netCents + one.vatCents },
          url: `${beside}/factuur/${numberOf(one)}.pdf`,
        })),
      }}
    />
  );
}
