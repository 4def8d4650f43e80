import { Router } from 'express';
import { dayOf, isoDate } from '../../domain/calendar.ts';
import { readNote } from '../answers/typed-form.ts';
import { noteIdOf } from '../customers/words-of.ts';
import type { ApiDeps } from '../deps.ts';
import { CreatorSurveyPage } from '../pages/creator-survey-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { type Form, partnerPage, partnerPress, type PartnerVisit } from '../partners/partner-page.tsx';
import { recordOfCreator } from './creator-of.ts';

const empty = { satisfaction: '', score: '', words: '' };

/** `/creator-vragen/<token>`: how a creator finds working with us. What is pressed counts once a day, the last of all rules. */
export function surveyRoutes(deps: ApiDeps): Router {
  const { bureau } = deps;
  const router = Router();
  router.use(
    partnerPage(deps, 'creator-survey', () => <CreatorSurveyPage bureau={bureau} typed={empty} wrong={{}} />),
    partnerPress(deps, 'creator-survey', async (visit, form) => {
      const typed = typedIn(form);
      const { satisfaction, score } = {
        satisfaction: rating(typed.satisfaction, 1, 5),
        score: rating(typed.score, 0, 10),
      };
      const note = readNote(typed.words);
      if (satisfaction === undefined || score === undefined || note.wrong !== undefined) {
        const wrong = {
          ...(satisfaction === undefined && { satisfaction: 'Kies hoe tevreden u bent.' }),
          ...(score === undefined && { score: 'Kies een cijfer van 0 tot en met 10.' }),
          ...(note.wrong !== undefined && { words: note.wrong }),
        };
        return { status: 422, page: <CreatorSurveyPage bureau={bureau} typed={typed} wrong={wrong} /> };
      }
      await record(deps, visit, { satisfaction, score, words: note.words });
      const thanks =
        'Wij lezen uw antwoord. Schreef u iets op, of kan het beter? Dan belt of mailt uw contactpersoon u.';
      return <MessagePage bureau={bureau} title="Dank u wel voor uw antwoord" words={thanks} />;
    }),
  );
  return router;
}

function typedIn(form: Form): typeof empty {
  const text = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  return { satisfaction: text('satisfaction'), score: text('score'), words: text('words') };
}

function rating(typed: string, least: number, most: number): number | undefined {
  const value = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

async function record(
  deps: ApiDeps,
  { subject, now, log }: PartnerVisit,
  { satisfaction, score, words }: { satisfaction: number; score: number; words: string | undefined },
): Promise<void> {
  const _id = `${subject}|creatorAnswered|${isoDate(dayOf(now))}`;
  const noteId = noteIdOf(_id);
  const isMajor = words !== undefined && deps.readWords(words).severity === 'major';
  await recordOfCreator(
    deps,
    {
      ...{ _id, subject, happenedAt: now, recordedAt: now, type: 'creatorAnswered', satisfaction, score },
      ...(words !== undefined && { noteId }),
      ...(isMajor && { severity: 'major' }),
    },
    { log },
    words === undefined ? {} : { [noteId]: words },
  );
}
