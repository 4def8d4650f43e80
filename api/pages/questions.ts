import { type AskedKind, replies } from '../../domain/customer/replies.ts';

interface Question {
  /** The question as the page asks it. */
  question: string;
  /** Said before the answer that was chosen. */
  lead: string;
  answers: Readonly<Record<string, string>>;
}

const scores = Object.fromEntries(Object.keys(replies.nps).map((score) => [score, score])) as Record<
  keyof (typeof replies)['nps'],
  string
>;

/** What each touchpoint asks, and its answers in the words of the mail. */
export const questions = {
  feedback: {
    question: 'Bent u tevreden met ons werk?',
    lead: 'Uw antwoord',
    answers: { satisfied: 'Ja, ik ben tevreden', 'not-satisfied': 'Nee, ik ben niet tevreden' },
  },
  nps: { question: 'Hoe waarschijnlijk is het dat u ons aanbeveelt?', lead: 'Uw cijfer', answers: scores },
  permit: {
    question: 'Hoe verloopt uw vergunning?',
    lead: 'Uw antwoord',
    answers: {
      approved: 'Ja, goedgekeurd',
      pending: 'Nog in behandeling',
      questions: 'De gemeente heeft vragen',
      rejected: 'Afgewezen',
    },
  },
  build: {
    question: 'Hoe verloopt de bouw?',
    lead: 'Uw antwoord',
    answers: { question: 'Ik heb een vraag', experience: 'Ik deel mijn ervaring' },
  },
  followup: {
    question: 'Bent u tevreden met de oplossing?',
    lead: 'Uw antwoord',
    answers: { yes: 'Ja, het is opgelost', no: 'Nee, nog niet' },
  },
} as const satisfies { [K in AskedKind]: Question & { answers: Record<keyof (typeof replies)[K], string> } };

/** The words of an answer, or the answer itself where it has none. */
export function answerWords(kind: AskedKind, answer: string): string {
  const { answers }: Question = questions[kind];
  return answers[answer] ?? answer;
}

const hints: Partial<Record<AskedKind, Readonly<Record<string, string>>>> = {
  feedback: { 'not-satisfied': 'Wat ging er niet goed? Dan weten wij dat al als wij bellen.' },
  permit: { questions: 'Wat vraagt de gemeente?' },
  build: { question: 'Schrijf hier alvast uw vraag.', experience: 'Wat gaat goed, en wat kan beter?' },
  followup: { no: 'Wat is er nog niet opgelost?' },
};

/** How a customer is asked for words beside an answer, or for more of them. */
export const wordsAsked = (
  kind: AskedKind,
  answer: string,
  explained: boolean,
): { label: string; hint: string | undefined } => {
  if (explained) return { label: 'Wilt u nog iets toevoegen?', hint: undefined };
  const label = kind === 'nps' ? 'Wat is de reden van uw cijfer?' : 'Wilt u er iets bij zeggen?';
  return { label, hint: hints[kind]?.[answer] };
};
