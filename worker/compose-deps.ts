import type { Logger } from 'pino';
import type { Deps } from '../activities/deps.ts';
import type { Settings } from '../config/settings.ts';
import { createIds } from '../door/ids.ts';
import { readReply } from '../door/reply/read-reply.ts';
import { createLinks } from '../mail/links.ts';
import { mailProvider } from '../mail/mail-provider.ts';
import { createRenderer } from '../mail/render.ts';
import { createReplyAddress } from '../mail/reply-address.ts';
import type { Database } from '../store/connect.ts';
import { createContext } from '../store/context.ts';
import { createMails } from '../store/mails.ts';
import { createStore } from '../store/store.ts';
import { compiledFolder } from '../templates/compiled-folder.ts';

/** The worker's parts, put together from its settings and an open database. */
export function composeDeps(settings: Settings, database: Database, log: Logger): Omit<Deps, 'journeys'> {
  const { bureau, postmark, senderEmail, quoteUrl, baseUrl } = settings;
  const mails = createMails(database);
  const { provider, sender } = mailProvider(postmark, {
    mails,
    alarm: (what) => log.error({ alarm: true }, what),
  });
  const root = baseUrl.replace(/\/+$/, '');
  const links = createLinks({ baseUrl, secret: settings.linkSecrets });
  const store = createStore(database);
  return {
    store,
    context: createContext(store.facts, settings),
    sender,
    render: createRenderer(compiledFolder),
    links,
    bureau,
    senderEmail,
    replyAddress: createReplyAddress(settings.replyAddress, settings.linkSecrets[0]),
    roleMailboxes: settings.roleMailboxes,
    pages: {
      quoteUrl,
      taskUrl: (taskId, ownerId) => links.taskUrl(taskId, ownerId),
      referralUrl: (code) => `${root}/ref/${code}`,
      pictureUrl: (type) => `${root}/beeld/${type}.png`,
    },
    postmark: provider,
    inbound: { store, mails, ids: createIds(settings.idKey), readReply, log },
    log,
  };
}
