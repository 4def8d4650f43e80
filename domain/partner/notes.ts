import type { PartnerScope, PartnerSteps } from './scope.ts';
import { wantOf } from './want.ts';

/** What somebody wrote to a partner goes to him by mail, in the name of who looks after him: a note, or an answer. */
export const noteSteps: PartnerSteps = (scope) =>
  scope.history.facts.flatMap((fact) => {
    if (fact.type !== 'noteWritten') return [];
    const { key, wordsId, happenedAt, recordedAt } = fact;
    return [
      wantOf(scope, {
        ...{ key: `note:${key}`, kind: noteKindOf(scope, key), channel: 'mail', when: { answers: happenedAt } },
        ...{ wantedSince: recordedAt, more: { about: wordsId } },
      }),
    ];
  });

const noteKindOf = ({ history }: PartnerScope, key: string): string =>
  history.done.get(key)?.task === 'partner-question' ? 'partner-answer' : 'personal-note';
