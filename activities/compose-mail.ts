import { type Day, dayOf, monthOf } from '../domain/calendar.ts';
import type { History } from '../domain/customer/history.ts';
import { offers } from '../domain/customer/offers.ts';
import { type Personal, personalOf } from '../domain/customer/personal.ts';
import { type AskedKind, dueWithin, followsOf, replies } from '../domain/customer/replies.ts';
import { after } from '../domain/interval.ts';
import type { RenderedMail } from '../mail/render.ts';
import type { Customer } from '../store/customers.ts';
import type { AskedProject, Project, Reply } from '../templates/mail-variables.ts';
import type { Deps } from './deps.ts';
import type { DueStep } from './due-step.ts';

export interface ComposedMail {
  mail: RenderedMail;
  engineerName: string;
  optOutUrl: string;
}

type Delivery = History['deliveries'][number];

/** Writes the mail of a step: which template, and what it is told of the customer, the projects and the engineer. */
export async function composeMail(deps: Deps, due: DueStep, customer: Customer): Promise<ComposedMail> {
  const { step, history } = due;
  const delivery = deliveryOf(due);
  const engineer = await deps.store.projects.engineer(delivery.engineerId);
  const personal = personalOf(history, delivery);
  const named = await projectsOf(deps, step.names ?? [delivery.projectId], history);
  const topic = step.category === 'commercial' ? 'offers' : 'follow-up';
  const optOutUrl = deps.links.optOutUrl({ subject: due.subject, topic });
  const engineerName = engineer?.name ?? deps.bureau.name;
  const common: Common = {
    bureau: deps.bureau,
    recipientName: customer.name,
    engineerName,
    segment: personal.segment,
    optOutUrl,
  };
  return { mail: await write(deps, due, { common, personal, named, delivery }), engineerName, optOutUrl };
}

interface Common {
  bureau: Deps['bureau'];
  recipientName: string;
  engineerName: string;
  segment: Personal['segment'];
  optOutUrl: string;
}

interface Material {
  common: Common;
  personal: Personal;
  named: NamedProject[];
  delivery: Delivery;
}

type NamedProject = Project & { id: string };

async function write(deps: Deps, due: DueStep, material: Material): Promise<RenderedMail> {
  const { render } = deps;
  const { common, personal, named } = material;
  const { step } = due;
  const project = named[0] as NamedProject;
  const asking = <Kind extends AskedKind>(kind: Kind) => {
    const [first, ...others] = named.map((one) => withAnswers(deps, due, kind, one));
    const asked = first as AskedProject<AnswerTo<Kind>>;
    const projects: [typeof asked, ...(typeof asked)[]] = [asked, ...others];
    return { ...common, projects, project: asked, personal: personal.personalApproach, answerUrls: asked.answerUrls };
  };
  const commercial = { repeatCustomer: personal.repeatCustomer, quoteUrl: deps.pages.quoteUrl };
  const sentOn = dayOf(due.now);
  switch (step.of === undefined || step.kind === 'thanks' ? step.kind : `${step.kind} of ${step.of}`) {
    case 'feedback':
      return render('feedback', asking('feedback'));
    case 'reminder of feedback':
      return render('feedback-reminder', asking('feedback'));
    case 'nps':
      return render('nps', asking('nps'));
    case 'reminder of nps':
      return render('nps-reminder', asking('nps'));
    case 'permit':
      return render('permit', { ...asking('permit'), askedBefore: step.key.includes('#') });
    case 'reminder of permit':
      return render('permit-reminder', asking('permit'));
    case 'build': {
      const build = asking('build');
      if (step.category === 'service') return render('build', build);
      return render('build-offer', { ...build, ...commercial, offer: offerOf('build', sentOn) });
    }
    case 'anniversary':
      return render('anniversary', {
        ...common,
        ...commercial,
        project,
        offer: { ...offerOf('anniversary', sentOn), code: offers.anniversary.code },
      });
    case 'seasonal': {
      const season = monthOf(dayOf(step.dueAt)).month < 6 ? 'seasonal-spring' : 'seasonal-autumn';
      return render(season, { ...common, ...commercial, lastProject: project });
    }
    case 'farewell':
      return render('farewell', { ...common, lastProject: project });
    case 'thanks':
      return render('thanks', { ...common, reply: await replyOf(deps, due, project) });
    default:
      throw new Error(`no mail for a step of kind ${step.kind}`);
  }
}

const offerOf = (kind: keyof typeof offers, sentOn: Day): { percent: number; validUntil: Day } => ({
  percent: offers[kind].percent,
  validUntil: after(sentOn, offers[kind].validFor),
});

/** The project a step is about; for one that is about none, the newest. */
function deliveryOf({ step, history }: DueStep): Delivery {
  const found = history.deliveries.find((one) => one.projectId === step.projectId) ?? history.deliveries.at(-1);
  if (!found) throw new Error('a mail without any delivered project');
  return found;
}

async function projectsOf({ store }: Deps, ids: readonly string[], { deliveries }: History): Promise<NamedProject[]> {
  const addresses = new Map((await store.projects.findMany(ids)).map((one) => [one._id, one.address]));
  return ids.flatMap((id) => {
    const delivery = deliveries.find((one) => one.projectId === id);
    const address = addresses.get(id);
    const street = address ? `${address.street} ${address.houseNumber}` : null;
    return delivery ? [{ id, type: delivery.projectType, street, monument: delivery.monument === true }] : [];
  });
}

/** The links of every answer to what this step asks about a project; a reminder's count for the mail it reminds of. */
function withAnswers<Kind extends AskedKind>(
  { links }: Deps,
  { subject, step, now }: DueStep,
  kind: Kind,
  project: NamedProject,
): AskedProject<AnswerTo<Kind>> {
  const asked = step.key.replace(/^reminder:/, '').replace(/#mail$/, '');
  const key = project.id === step.projectId ? asked : `${kind}:${project.id}`;
  const urls = Object.keys(replies[kind]).map((answer) => [answer, links.answerUrl({ subject, key, answer }, now)]);
  return { ...project, answerUrls: Object.fromEntries(urls) as Record<AnswerTo<Kind>, string> };
}

type AnswerTo<Kind extends AskedKind> = keyof (typeof replies)[Kind] & string;

async function replyOf({ context }: Deps, { step, history }: DueStep, project: Project): Promise<Reply> {
  const answer = history.answers.get(step.key.slice('thanks:'.length, step.key.lastIndexOf(':')))?.at(-1);
  const follows = answer && followsOf(answer.kind, answer.answer);
  if (!answer || !follows) return { kind: 'thanks' };
  switch (follows.mail) {
    case 'thanks':
    case 'congratulations':
      return { kind: follows.mail };
    case 'tips':
      return { kind: 'tips', monument: project.monument };
    case 'promise': {
      const within = follows.task?.within ?? { workingDays: 1 };
      return { kind: 'promise', hearBefore: dueWithin(answer.happenedAt, within, (await context()).closing) };
    }
  }
}
