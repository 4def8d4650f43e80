import { folded } from './folded.ts';

/** What says that no person wrote a mail, and whether it is beyond doubt. */
export interface AutomaticSign {
  sign: string;
  certain: boolean;
}

interface Mail {
  subject: string;
  from: string;
  headers: readonly { name: string; value: string }[];
}

/**
 * Whether a program answered, by RFC 3834 and by what mail systems do besides. `Auto-Submitted: no` is a person's word
 * for it. X-Auto-Response-Suppress says nothing: Outlook puts it on what people write.
 */
export function automaticSign({ subject, from, headers }: Mail): AutomaticSign | undefined {
  const values = (name: string): string[] =>
    headers.filter((one) => one.name.trim().toLowerCase() === name).map(({ value }) => value.trim().toLowerCase());
  const submitted = values('auto-submitted').map((value) => /^[^\s;(]*/.exec(value)?.[0] ?? '');
  if (submitted.some((value) => value !== '' && value !== 'no'))
    return { sign: 'auto-submitted header', certain: true };
  const failed = headerSigns.find(({ header, means }) => values(header).some((value) => means.test(value)));
  const byPerson = submitted.includes('no');
  if (failed && (failed.certain || !byPerson)) return { sign: failed.sign, certain: failed.certain };
  if (machineSender.test(from.slice(0, 400))) return { sign: 'sender is no person', certain: true };
  if (byPerson) return undefined;
  const line = folded(subject.slice(0, 200)).trim();
  if (failures.test(line)) return { sign: 'subject of a failure', certain: true };
  return absences.test(line) ? { sign: 'subject of an automatic answer', certain: false } : undefined;
}

const headerSigns = [
  { header: 'return-path', means: /^<\s*>$/, sign: 'empty return path', certain: true },
  { header: 'content-type', means: /^multipart\/report\b/, sign: 'report', certain: true },
  { header: 'x-failed-recipients', means: /./, sign: 'report', certain: true },
  { header: 'x-autoreply', means: /^(?!no$|false$|0$)./, sign: 'x-autoreply header', certain: false },
  { header: 'x-autorespond', means: /^(?!no$|false$|0$)/, sign: 'x-autorespond header', certain: false },
  { header: 'precedence', means: /^(?:auto_reply|bulk|junk)$/, sign: 'precedence header', certain: false },
] as const;

const machineSender =
  /(?:^|[<\s"])(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|noreply|niet-?beantwoorden|bounces?)(?:[+\-._][^@\s]*)?@/i;

const failures =
  /^(?:undeliver(?:ed|able)|delivery (?:status notification|failure|has failed|incomplete)|mail delivery (?:failed|failure|system)|returned mail|failure notice|onbestelbaar|niet bezorgd|bericht niet (?:afgeleverd|bezorgd)|(?:e-?mail|bericht) kon niet worden (?:bezorgd|afgeleverd)|unzustellbar|nicht zustellbar|message not delivered|address not found)/;

const absences =
  /^\[?(?:automatisch (?:antwoord|bericht|gegenereerd)|automatische? (?:reactie|antwoord|beantwoording|afwezig|e-?mail|ontvangst|antwort)|auto(?:matic|mated)?[- ]?(?:reply|response)|auto:|out of (?:the )?office|afwezigheids?\w*|afwezig(?=$|[\s:(-]*(?:$|[:(\d-]|tot|t\/m|van|vanaf|wegens|i\.?v\.?m|in verband|met))|vakantiebericht|abwesenheits?\w*|abwesend|on (?:vacation|holiday|leave):|vacation (?:reply|response)|reponse automatique|ontvangstbevestiging)/;

const openings =
  /(?:^|[.!\n]\s*)(?:(?:dit is een|this is an|dies ist eine) auto\w*|(?:ik ben|wij zijn|i am|i'm|i will be|ich bin) (?:[\w.'/-]+ ){0,8}?(?:afwezig|niet aanwezig|niet bereikbaar|niet op kantoor|met (?:\w+)?(?:vakantie|verlof)|op vakantie|out of (?:the )?office|on (?:holiday|vacation|leave|annual leave)|away|abwesend|im urlaub|nicht im buro)(?= |[.,])|(?:ons|het) kantoor is (?:[\w.'/-]+ ){0,4}gesloten|automatisch antwoord\b|automatic reply\b|tijdens mijn (?:afwezigheid|vakantie|verlof)\b|(?:bedankt|dank) voor (?:uw|je|jouw) (?:e-?mail|bericht|mail)[.,!] (?:ik|wij) (?:ben|zijn) (?:[\w.'/-]+ ){0,6}?(?:afwezig|niet aanwezig|met|op|gesloten)|dit e-?mailadres wordt (?:[\w.'/-]+ ){0,3}niet meer)/;
const until =
  /\b(?:tot|t\/m|vanaf|weer|until|from|back|bis|collega|colleague|kollege\w*|spoed|dringend\w*|urgent\w*|automat\w*|gelezen|niet meer gebruikt)\b/;

/** Whether a text opens as an absence does: 'Ik ben tot 3 maart afwezig …', and says until when or whom to ask. */
export function opensAsAbsence(words: string): boolean {
  const start = folded(words.slice(0, 400));
  return openings.test(start.slice(0, 250)) && until.test(start);
}
