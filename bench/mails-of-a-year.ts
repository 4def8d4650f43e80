import { carryOut } from '../activities/carry-out.ts';
import type { Deps } from '../activities/deps.ts';
import { takeIn } from '../activities/take-in.ts';
import { readSettings } from '../config/settings.ts';
import { addDays } from '../domain/calendar.ts';
import { plainContext } from '../domain/context.ts';
import { createLinks } from '../mail/links.ts';
import type { Renderer } from '../mail/render.ts';
import type { MailVariables, TemplateId } from '../templates/mail-variables.ts';
import { aDelivery } from './a-delivery.ts';
import { inMemoryDeps } from './in-memory-deps.ts';

/** One mail as the renderer is asked for it. */
export interface MailAsked {
  id: TemplateId;
  variables: MailVariables[TemplateId];
}

const begin = '2026-01-12T11:00:00.000Z';

/** Every mail of a quiet customer's thirteen months, as the real activities ask for them. */
export async function mailsOfAYear(subject: string, render: Renderer): Promise<MailAsked[]> {
  const asked: MailAsked[] = [];
  const deps = depsWith((id, variables) => {
    asked.push({ id, variables });
    return render(id, variables);
  });
  await deps.store.facts.insert(aDelivery(subject, begin, { valueCents: 250_000 }));
  let { outlook } = await takeIn(deps, { subject, now: begin, levers: [] });
  while (outlook.next && outlook.next.dueAt < addDays(begin, 400))
    outlook = await carryOut(deps, { subject, key: outlook.next.key, now: outlook.next.dueAt });
  return asked;
}

/** What carrying out steps needs; nothing comes in. */
function depsWith(render: Renderer): Deps {
  const { bureau, senderEmail, roleMailboxes, quoteUrl, baseUrl, linkSecrets, closing } = readSettings({});
  const links = createLinks({ baseUrl, secret: linkSecrets });
  const deps = inMemoryDeps({
    context: () => Promise.resolve(plainContext(closing)),
    render,
    links,
    bureau,
    senderEmail,
    roleMailboxes,
    replyAddress: () => bureau.email,
    pages: {
      quoteUrl,
      taskUrl: (id: string) => links.taskUrl(id),
      referralUrl: (code: string) => `${baseUrl}/ref/${code}`,
      pictureUrl: (type: string) => `${baseUrl}/beeld/${type}.png`,
    },
    log: { warn: () => undefined },
  });
  const journeys = { ensure: () => Promise.resolve(true), factRecorded: () => Promise.resolve() };
  return { ...deps, journeys } as unknown as Deps;
}
