import type { Classifier } from './classifier.ts';
import type { Cues } from './cues.ts';
import { featuresOf } from './features.ts';
import { gradeIn } from './grade.ts';

/** What a person may say a reply is. */
export const labels = ['positive', 'neutral', 'negative', 'question'] as const;
export type Label = (typeof labels)[number];

/** What was made of a reply, by which rule, and how sure the classifier was of it. */
export interface Judgement {
  verdict: Label | 'unsure';
  rule: string;
  confidence: number;
}

/**
 * Chosen by cross-validation on the examples, so that of what blames us hardly anything is thanked for; what is not sure
 * enough a person reads. `negativeAtMost` is how likely blame may be where the rest speaks against it.
 */
export const thresholds = {
  cheers: { negativeAtMost: 0.25 },
  news: { negativeAtMost: 0.25 },
  asking: { atLeast: 0.3 },
  positive: { atLeast: 0.55, negativeAtMost: 0.15 },
  neutral: { atLeast: 0.55, negativeAtMost: 0.15 },
  negative: { atLeast: 0.7 },
  question: { atLeast: 0.5 },
} as const;

/** A mark as the NPS has it (rules, section 1): to 6 is blame, 7 is neither, from 8 is praise. */
const ofGrade = (grade: number): Label => (grade <= 6 ? 'negative' : grade === 7 ? 'neutral' : 'positive');

/** What a text is. Rules first where the words leave no doubt, then the classifier, then a person. */
export function verdictOf(text: string, cues: Cues, classify: Classifier<Label>): Judgement {
  const { of, known } = classify(featuresOf(text, cues));
  const certain = byRule(text, cues, of);
  if (certain) return { ...certain, confidence: of[certain.verdict] };
  if (known === 0) return { verdict: 'unsure', rule: 'no known words', confidence: 0 };
  const [best] = labels.toSorted((one, other) => of[other] - of[one]);
  const verdict = best ?? 'neutral';
  const rule = `bayes ${of[verdict].toFixed(2)}`;
  return { verdict: isSure(verdict, cues, of) ? verdict : 'unsure', rule, confidence: of[verdict] };
}

type Chance = Readonly<Record<Label, number>>;

function byRule(text: string, cues: Cues, of: Chance): { verdict: Label; rule: string } | undefined {
  const grade = gradeIn(text);
  if (grade !== undefined && !cues.questionMark) return { verdict: ofGrade(grade), rule: `grade ${grade}` };
  if (cues.blame !== undefined) return { verdict: 'negative', rule: `words: ${cues.blame}` };
  if (cues.questionMark) return { verdict: 'question', rule: 'question mark' };
  if (cues.asking !== undefined && of.question >= thresholds.asking.atLeast)
    return { verdict: 'question', rule: `words: ${cues.asking}` };
  if (cues.news !== undefined && !cues.unkind && of.negative <= thresholds.news.negativeAtMost)
    return { verdict: 'neutral', rule: `words: ${cues.news}` };
  const cheer = cues.praise ?? cues.cheers;
  const doubt = cues.unkind || cues.contrast || cues.denial || cues.wry !== undefined;
  if (cheer !== undefined && !doubt && of.negative <= thresholds.cheers.negativeAtMost)
    return { verdict: 'positive', rule: `words: ${cheer}` };
  return undefined;
}

function isSure(verdict: Label, cues: Cues, of: Chance): boolean {
  const { atLeast } = thresholds[verdict];
  if (of[verdict] < atLeast) return false;
  if (verdict === 'negative' || verdict === 'question') return true;
  return of.negative <= thresholds[verdict].negativeAtMost && (verdict === 'neutral' || cues.wry === undefined);
}
