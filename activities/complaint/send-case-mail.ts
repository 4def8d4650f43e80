import { caseOwnerId } from '../../domain/complaint/case-owner.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import { currentStep } from '../../domain/complaint/round.ts';
import { readHistory } from '../../domain/customer/read-history.ts';
import { whyUnreachable } from '../../domain/customer/want.ts';
import type { RenderedMail } from '../../mail/render.ts';
import type { Deps } from '../deps.ts';
import { type CaseStep, type Result, sendKey } from '../due-step.ts';
import { send } from '../send.ts';
import { whoDoes } from '../staff/who-does.ts';

/** Sends a mail of a complaint case to its customer, at most once; an address that takes no mail is told by the outcome. */
export async function sendCaseMail(deps: Deps, due: CaseStep): Promise<Result> {
  const { subject, step, course, now } = due;
  const customer = await deps.store.customers.current(course.opened.customerId);
  if (!customer) return { outcome: 'not-sent', why: 'no contact data' };
  const suppressed = whyUnreachable(readHistory(await deps.store.facts.load(customer._id)), 'mail');
  if (suppressed !== undefined) return { outcome: 'not-sent', why: suppressed };
  const engineer = await deps.store.staff.find(course.opened.engineerId);
  const engineerName = engineer?.name ?? deps.bureau.name;
  const mail = await compose(deps, due, { bureau: deps.bureau, recipientName: customer.name, engineerName });
  const key = sendKey(subject, step.key);
  return send(deps, mail, {
    key,
    subject,
    to: { name: customer.name, email: customer.email },
    fromName: deps.bureau.name,
    replyTo: deps.replyAddress(key),
    tag: step.kind,
    at: now,
    ifUncertain: 'send again',
  });
}

interface Common {
  bureau: Deps['bureau'];
  recipientName: string;
  engineerName: string;
}

async function compose(deps: Deps, due: CaseStep, common: Common): Promise<RenderedMail> {
  const { render, links } = deps;
  const { step, course, subject, now } = due;
  const round = currentRound(course);
  const asked = step.key.replace(/^reminder:/, '');
  const answerUrls = {
    yes: links.answerUrl({ subject, key: asked, answer: 'yes' }, now),
    no: links.answerUrl({ subject, key: asked, answer: 'no' }, now),
  };
  switch (step.of === undefined || step.kind === 'thanks' ? step.kind : `${step.kind} of ${step.of}`) {
    case 'acknowledge':
      return render('case-acknowledged', {
        ...common,
        callerName: (await whoDoes(deps, caseOwnerId(course), now)).personName,
        callBefore: round.legs.call.deadline,
        proposeBefore: round.legs.propose.deadline,
      });
    case 'joined': {
      const turn = currentStep(round);
      return render('case-joined', { ...common, hearBefore: turn && !round.closed ? round.legs[turn].deadline : null });
    }
    case 'check-in':
      return render('case-implemented', common);
    case 'followup':
      return render('case-followup', { ...common, answerUrls });
    case 'reminder of followup':
      return render('case-followup-reminder', { ...common, answerUrls });
    case 'thanks': {
      const { customerId } = course.opened;
      const optOutUrl = links.optOutUrl({ subject: customerId, topic: 'follow-up' });
      const segment = 'particulier' as const;
      return render('thanks', { ...common, optOutUrl, segment, reply: { kind: 'solved' }, reviewUrl: null });
    }
    default:
      throw new Error(`a case has no mail of kind ${step.kind}`);
  }
}
