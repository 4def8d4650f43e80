import type { Topic } from '../../domain/customer/touchpoints.ts';
import { automaticSign, opensAsAbsence } from './automatic.ts';
import { learn } from './classifier.ts';
import { cuesIn } from './cues.ts';
import { dangerIn } from './danger.ts';
import type { Example } from './examples.ts';
import { featuresOf } from './features.ts';
import { ownWords } from './own-words.ts';
import { isAboutQuality } from './quality.ts';
import { type CustomerRequest, requestsIn } from './requests.ts';
import { type Judgement, labels, verdictOf } from './verdict-of.ts';
import { versionOf } from './version.ts';

export interface IncomingReply {
  subject: string;
  from: string;
  text: string;
  headers: readonly { name: string; value: string }[];
}

export type Verdict = Judgement['verdict'] | 'automatic';

/** What a reply says and asks, for the journey to act on and for a person to check. */
export interface Reading {
  /** The customer's own words, quotes and signature taken off. */
  words: string;
  verdict: Verdict;
  /** Danger or law (rules, section 13): always a person, whatever the verdict. */
  danger: boolean;
  /** Of the case a negative reply opens (rules, section 5). */
  severity: 'minor' | 'medium' | 'major';
  /** What the customer asks of us by law; acted on besides the verdict. */
  requests: readonly CustomerRequest[];
  /** Of an opt-out: the topic it names, or all. */
  optOutTopic: Topic | 'all' | undefined;
  /** Which rule decided. Of the customer's words it holds at most what our own dictionaries have. */
  rule: string;
  /** Of the rules and the examples: another one may read the same reply differently. */
  version: string;
  /** How likely the classifier thought the verdict, 0 to 1; 1 where a rule needs no classifier. */
  confidence: number;
}

/** A reader that has learnt from these examples. It never throws: what it cannot read it is unsure about. */
export function createReader(examples: readonly Example[]): (reply: IncomingReply) => Reading {
  const classify = learn(
    labels,
    examples.map(({ text, label }) => ({ features: featuresOf(text, cuesIn(text)), label })),
  );
  const version = versionOf(examples);
  return (reply) => {
    const words = ownWords(reply.text);
    const { severity, requests, optOutTopic, ...found } = judgeWords(words);
    // Our own subjects hold no such word (a test sees to it), so one that does is the customer's.
    const danger = found.danger ?? dangerIn(reply.subject);
    const read = { words, requests, optOutTopic, version, danger: false, severity };
    const sign = automaticSign(reply);
    const byProgram = { verdict: 'automatic', rule: sign?.sign ?? '', confidence: 1 } as const;
    if (sign?.certain) return { ...read, ...byProgram, severity: 'minor', requests: [], optOutTopic: undefined };
    if (danger !== undefined)
      return {
        ...read,
        danger: true,
        severity: 'major',
        verdict: 'negative',
        rule: `word of danger: ${danger}`,
        confidence: 1,
      };
    if (sign) return { ...read, ...byProgram };
    return { ...read, ...judge(words, requests) };
  };

  function judge(
    words: string,
    requests: readonly CustomerRequest[],
  ): Omit<Judgement, 'verdict'> & { verdict: Verdict } {
    if (words === '') return { verdict: 'unsure', rule: 'no words', confidence: 0 };
    const cues = cuesIn(words);
    const quiet = !cues.questionMark && cues.blame === undefined && requests.length === 0;
    if (quiet && opensAsAbsence(words)) return { verdict: 'automatic', rule: 'opens as an absence', confidence: 1 };
    const [request] = requests;
    // What is asked by law is carried out besides: who only stops the mails is not answered by an engineer.
    if (request !== undefined && cues.blame === undefined) {
      const judged = verdictOf(words, cues, classify);
      if (judged.verdict === 'negative') return judged;
      const asks = cues.questionMark && request === 'opt-out';
      return { verdict: asks ? 'question' : 'neutral', rule: `request: ${request}`, confidence: 1 };
    }
    return verdictOf(words, cues, classify);
  }
}

/** What is read in any words, a mail's or those typed beside a press. */
export function judgeWords(words: string): {
  danger: string | undefined;
  severity: Reading['severity'];
  requests: readonly CustomerRequest[];
  optOutTopic: Topic | 'all' | undefined;
} {
  const danger = dangerIn(words);
  const severity = danger !== undefined ? 'major' : isAboutQuality(words) ? 'medium' : 'minor';
  return { danger, severity, ...requestsIn(words) };
}
