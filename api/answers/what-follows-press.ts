import { dayOf } from '../../domain/calendar.ts';
import { currentRound } from '../../domain/complaint/course.ts';
import { currentStep } from '../../domain/complaint/round.ts';
import { planCase } from '../../domain/complaint/plan.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import { planCustomer } from '../../domain/customer/plan.ts';
import type { CustomerFact, HumanVerdict } from '../../domain/customer/facts.ts';
import { kindOf } from '../../domain/subject.ts';
import type { Instant } from '../../domain/calendar.ts';
import { dutchDate, dutchMoment } from '../../mail/text.ts';
import type { Task } from '../../store/tasks.ts';
import { caseOf } from '../cases/case-of.ts';
import type { ApiDeps } from '../deps.ts';
import { stepTitle } from '../customers/step-title.ts';
import { whatFollowsPartnerTask } from '../tasks/what-follows-partner-task.ts';
import { whatFollowsTask } from '../tasks/what-follows-task.ts';

/** What happens next once a task was done, told to who did it: only what the agendas really hold. */
export async function whatFollowsPress(
  deps: ApiDeps,
  { task, subject, verdict }: { task: Task; subject: string; verdict?: HumanVerdict | undefined },
  now: Instant,
): Promise<string[]> {
  const closing = 'U hoeft verder niets te doen en kunt dit venster sluiten.';
  switch (kindOf(subject)) {
    case 'bureau':
      return [closing];
    case 'partner':
      return [...(await whatFollowsPartnerTask(deps, task, { subject, now })), closing];
    case 'complaint':
      return [...(await inCase(deps, subject, now)), 'U kunt dit venster sluiten.'];
    case 'customer': {
      const facts: CustomerFact[] = await deps.store.facts.load(subject);
      const follows = whatFollowsTask(task, planCustomer(subject, facts, await deps.context(), now));
      return verdict === undefined ? follows : [ofVerdict[verdict], closing];
    }
  }
}

const ofVerdict = {
  positive: 'Positief: de klant krijgt een bedankje per e-mail, hoogstens één op een dag.',
  neutral: 'Ter kennisgeving: de klant krijgt een korte bevestiging per e-mail, hoogstens één op een dag.',
  negative: 'Ontevreden: er komt een klacht van. Wie belt, krijgt daarvoor meteen een taak per mail.',
  question: 'Een vraag: de constructeur krijgt een taak per mail, en de klant een bevestiging.',
} as const satisfies Record<HumanVerdict, string>;

async function inCase(deps: ApiDeps, caseId: string, now: Instant): Promise<string[]> {
  const { facts, course } = await caseOf(deps, caseId, now);
  const round = currentRound(course);
  if (round.closed) {
    const { steps } = planCase(caseId, facts satisfies CaseFact[], await deps.context(), now);
    const asked = steps.find(({ key, state }) => key === `followup:${round.nth}` && state === 'later');
    return [
      `De klacht is gesloten als ${round.closed.as === 'solved' ? 'opgelost' : 'ingetrokken'}. Gepland contact met de klant gaat weer verder.`,
      ...(asked ? [`Op ${dutchDate(dayOf(asked.dueAt))} vragen wij de klant of het is opgelost.`] : []),
    ];
  }
  const step = currentStep(round);
  if (step === undefined)
    return [
      'De klant krijgt een mail dat de oplossing is uitgevoerd.',
      'Wie de klacht heeft, krijgt nog een taak: navragen en sluiten.',
    ];
  return [
    `Nu aan de beurt in deze klacht: ${lowerFirst(stepTitle({ kind: step, of: undefined, channel: 'task' }))}, vóór ${dutchMoment(round.legs[step].deadline)}.`,
    'Wie de klacht heeft, krijgt daarvoor een taak per mail.',
  ];
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
