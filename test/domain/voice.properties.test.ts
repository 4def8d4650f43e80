import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMinutes, type Instant } from '../../domain/calendar.ts';
import { courseOf, currentRound } from '../../domain/complaint/course.ts';
import { currentStep } from '../../domain/complaint/round.ts';
import type { CaseFact } from '../../domain/complaint/facts.ts';
import { personSteps, protocolSteps, severityNames } from '../../domain/complaint/protocol.ts';
import { verdicts } from '../../domain/customer/facts.ts';
import { replies } from '../../domain/customer/replies.ts';
import type { Fact } from '../../domain/facts.ts';
import type { Agenda } from '../../domain/step.ts';
import { kindOf } from '../../domain/subject.ts';
import { delivered, local, subject } from '../support/facts.ts';
import { type Happening, type House, liveTogether } from '../support/live-together.ts';

const from = local('2026-11-02 09:00');
/** Most lives are short: long ones are mostly deadlines missed day after day. */
const shortDays = 9;
const longDays = 47;

const asked = ['feedback', 'nps', 'permit', 'build'] as const;
/** Early or late in a life, whatever its length. */
const aMoment = fc.nat({ max: shortDays * 24 * 60 }).map((m) => addMinutes(from, m));
const head = (house: House, subjectOf: string, what: string) => ({
  ...{ _id: `${subjectOf}|${what}|${house.now}`, subject: subjectOf, happenedAt: house.now, recordedAt: house.now },
});
/** On the newest case, where there is one. */
const onCase = (house: House, make: (caseId: string) => Fact): Fact[] => house.cases().slice(-1).map(make);

/** What customers, webhooks and people do. */
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        aMoment,
        fc.constantFrom(...asked),
        fc.nat({ max: 10 }),
        fc.constantFrom(undefined, undefined, 'medium', 'major'),
      )
      .map(([at, kind, n, severity]): Happening => ({
        at,
        facts: (house) => {
          const answers = Object.keys(replies[kind]);
          const answer = answers[n % answers.length] ?? '';
          return [
            {
              ...head(house, subject, `answered ${kind}`),
              type: 'answered',
              key: `${kind}:P1`,
              kind,
              projectId: 'P1',
              answer,
              ...(severity && { severity }),
            },
          ];
        },
      })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(aMoment, fc.constantFrom(...verdicts), fc.constantFrom(...severityNames))
      .map(([at, verdict, severity]): Happening => ({
        at,
        facts: (house) => [
          {
            ...head(house, subject, 'replied'),
            type: 'replied',
            replyId: `R${house.now}`,
            key: 'feedback:P1',
            projectId: 'P1',
            verdict,
            severity,
          },
        ],
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(aMoment, fc.constantFrom('positive', 'negative', 'question'))
      .map(([at, verdict]): Happening => ({
        at,
        facts: (house) => {
          const reply = house.factsOf(subject).find((fact) => fact.type === 'replied');
          if (reply?.type !== 'replied') return [];
          return [{ ...head(house, subject, 'read'), type: 'replyRead', replyId: reply.replyId, verdict, by: 'u-1' }];
        },
      })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(aMoment, fc.boolean()).map(([at, off]): Happening => ({
      at,
      facts: (house) => [
        off
          ? { ...head(house, subject, 'off'), type: 'addressSuppressed', why: 'hard-bounce' }
          : { ...head(house, subject, 'on'), type: 'addressRestored' },
      ],
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(aMoment, fc.constantFrom(...severityNames)).map(([at, severity]): Happening => ({
      at,
      facts: (house) => [{ ...head(house, subject, 'complaintRaised'), type: 'complaintRaised', severity, by: 'u-1' }],
    })),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(aMoment, fc.constantFrom('acknowledge', ...personSteps), fc.constantFrom(1, 2))
      .map(([at, step, round]): Happening => ({
        at,
        facts: (house) =>
          onCase(house, (caseId) => ({
            ...head(house, caseId, step),
            type: 'taskDone',
            key: `${step}:${round}`,
            by: 'u-1',
          })),
      })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(aMoment, fc.constantFrom('solved', 'withdrawn')).map(([at, as]): Happening => ({
      at,
      facts: (house) =>
        onCase(house, (caseId) => ({
          ...head(house, caseId, 'closed'),
          type: 'caseClosed',
          as,
          by: 'u-1',
          reasonId: 'r',
        })),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(aMoment, fc.constantFrom(...severityNames)).map(([at, severity]): Happening => ({
      at,
      facts: (house) =>
        onCase(house, (caseId) => ({
          ...head(house, caseId, 'severity'),
          type: 'severitySet',
          severity,
          by: 'u-1',
          reasonId: 'r',
        })),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(aMoment, fc.constantFrom('yes', 'no')).map(([at, answer]): Happening => ({
      at,
      facts: (house) =>
        onCase(house, (caseId) => ({
          ...head(house, caseId, 'followup'),
          type: 'answered',
          key: 'followup:1',
          kind: 'followup',
          projectId: 'P1',
          answer,
        })),
    })),
  },
);

/** The same moment of a longer life. */
const stretched = (at: Instant): Instant =>
  addMinutes(from, ((Date.parse(at) - Date.parse(from)) / 60_000) * (longDays / shortDays));

const courseAt = (house: House, caseId: string, now: Instant) => courseOf(house.factsOf(caseId) as CaseFact[], now);

const isOpenAt = (house: House, caseId: string): boolean => {
  const course = courseAt(house, caseId, house.now);
  return course !== undefined && currentRound(course).closed === undefined;
};

function mustHold(of: string, agenda: Agenda, house: House): void {
  const keys = new Set(agenda.steps.map(({ key }) => key));
  if (keys.size !== agenda.steps.length) throw new Error('a step stands twice on the agenda');
  if (kindOf(of) === 'complaint') {
    const course = courseAt(house, of, house.now);
    for (const { legs } of course?.rounds ?? [])
      for (const [n, step] of personSteps.entries()) {
        const before = personSteps[n - 1];
        if (before && legs[before].deadline > legs[step].deadline) throw new Error(`${step} is due before ${before}`);
      }
    return;
  }
  const open = house.cases().filter((one) => isOpenAt(house, one));
  if (open.length > 1) throw new Error('two cases are open at once');
  const mail = agenda.steps.find(
    ({ state, timing, channel }) => state === 'due' && timing === 'planned' && channel === 'mail',
  );
  if (
    mail &&
    open.length > 0 &&
    !agenda.openComplaint &&
    house.factsOf(of).some(({ type }) => type === 'complaintOpened')
  )
    throw new Error(`${mail.key} is due while a case is open`);
}

test('ten thousand lives of answers, replies, webhooks and people: no planned mail in a complaint, each case to an end or a person', () => {
  let cases = 0;
  let ended = 0;
  fc.assert(
    fc.property(fc.array(happening, { minLength: 2, maxLength: 12 }), fc.nat({ max: 39 }), (some, n) => {
      const long = n === 0;
      const to = addDays(from, long ? longDays : shortDays);
      const happenings = long ? some.map((one) => ({ ...one, at: stretched(one.at) })) : some;
      const start: Happening = { at: from, facts: () => [delivered(from, { recordedAt: from })] };
      const { carriedOut, house } = liveTogether(subject, [start, ...happenings], { from, to }, mustHold);
      const seen = new Set<string>();
      for (const { subject: of, step, at } of carriedOut) {
        const key = `${of}|${step.key}`;
        if (seen.has(key)) throw new Error(`${key} was carried out twice`);
        seen.add(key);
        if (step.timing !== 'planned' || of !== subject) continue;
        const inComplaint = house
          .cases()
          .some((caseId) =>
            (courseAt(house, caseId, at)?.rounds ?? []).some(
              ({ startedAt, closed }) => startedAt < at && (!closed || closed.happenedAt > at),
            ),
          );
        if (inComplaint) throw new Error(`${step.key} was carried out while a case was open`);
      }
      for (const caseId of house.cases()) {
        cases++;
        const facts = house.factsOf(caseId) as CaseFact[];
        const done = new Set(facts.flatMap((fact) => (fact.type === 'stepDone' ? [fact.key] : [])));
        if (!done.has('acknowledge')) throw new Error('a case was never acknowledged');
        const course = courseAt(house, caseId, house.now);
        const round = course && currentRound(course);
        if (!course || !round) throw new Error('a case without a course');
        if (round.closed) {
          ended++;
          continue;
        }
        const turn = currentStep(round);
        if (!done.has(turn ? `${turn}:${round.nth}` : `close:${round.nth}`))
          throw new Error('an open case is nobody’s');
        const missed = protocolSteps.flatMap((step) => round.legs[step].breaches);
        if (missed.length > 2 && course.owner !== 'directie') throw new Error('a case was missed and not raised');
      }
    }),
    { numRuns: 10_000 },
  );
  expect(cases).toBeGreaterThan(5_000);
  expect(ended).toBeGreaterThan(500);
}, 600_000);
