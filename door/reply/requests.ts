import type { Topic } from '../../domain/customer/touchpoints.ts';
import { folded } from './folded.ts';
import { wordsOf } from './tokens.ts';

export type CustomerRequest = 'opt-out' | 'access' | 'erasure';

/** What a text asks of us by law (rules, section 13). */
export interface Requests {
  requests: readonly CustomerRequest[];
  /** Of an opt-out: the one topic it names, or all. */
  optOutTopic: Topic | 'all' | undefined;
}

/** One sentence at a time: "afmelden bij de gemeente" is no opt-out because the next one is about a mail. */
export function requestsIn(text: string): Requests {
  const sentences = folded(text)
    .split(/[.!?;](?=\s|$)|\n\s*\n/)
    .map((sentence) => ` ${wordsOf(sentence).join(' ')} `);
  const optsOut = sentences.filter(isOptOut);
  const found: Readonly<Record<CustomerRequest, boolean>> = {
    'opt-out': optsOut.length > 0,
    access: sentences.some((sentence) => isOneOf(access, sentence)),
    erasure: sentences.some(isErasure),
  };
  return {
    requests: (['opt-out', 'access', 'erasure'] as const).filter((request) => found[request]),
    optOutTopic: found['opt-out'] ? topicOf(optsOut.join(' ')) : undefined,
  };
}

const isOneOf = (patterns: readonly RegExp[], sentence: string): boolean => patterns.some((one) => one.test(sentence));

/** A pattern over the words of a sentence, which each have a space on either side; `_` stands for up to four words. */
const said = (source: string): RegExp => new RegExp(source.replaceAll('_ ', '(?:\\S+ ){0,4}'));

const mail =
  '(?:mails?|emails?|mailtjes?|mailings?|mailinglijst|maillijst|berichten|berichtjes|nieuwsbrie(?:f|ven)|newsletters?|reclame|aanbiedingen|aanbod|acties|post|enquetes?|vragenlijst(?:en)?|club\\S*|kortings?\\S*|spam\\S*|werbung|offers)';
const mailWord = said(` ${mail} `);
const me = '(?:me|mij|ons|mijn|onze|m n|my|us)';

const leaving = [
  said(` geen _ ${mail} `),
  said(` (?:stop|stoppen|ophouden|hou op|houd op|kap) (?!_ (?:bellen|telefoneren) )_ (?:mailen|${mail}) `),
  said(' (?:unsubscribe|unsubscribed|opt out|optout|abmelden|abbestellen|austragen) '),
  said(
    ` (?:haal|halen|gehaald|verwijder|verwijderen|verwijderd|schrap|schrappen) _ (?:uit|van|af) _ \\S*(?:lijst|bestand|mailing|nieuwsbrief) `,
  ),
  said(
    ` ${me} _ (?:uit|van) _ \\S*(?:lijst|bestand|mailing|nieuwsbrief) (?:halen|verwijderen|af|gehaald|verwijderd|schrappen) `,
  ),
  said(' van _ \\S*(?:maillijst|mailinglijst|verzendlijst|lijst) af '),
  said(' (?:take|remove) (?:me|us) (?:off|from) _ (?:list|mailing|mails|emails) '),
  said(
    ' (?:niet (?:meer|langer)|nooit meer) _ (?:mailen|gemaild|benaderen|benaderd|lastigvallen|lastig vallen|aanschrijven|mails) ',
  ),
  said(` (?:wil|willen|hoef|hoeven|wens|wensen) _ ${mail} _ niet (?:meer )?(?:\\S+ )?(?:ontvangen|krijgen|hebben) `),
  said(` ${mail} (?:hoef|hoeven|wil|willen) (?:ik|wij|we) niet `),
  said(` (?:nieuwsbrief|mails|abonnement op _ nieuwsbrief) _ (?:opzeggen|stopzetten|afbestellen|beeindigen|stoppen) `),
  said(' (?:laat|laten) (?:me|mij|ons) _ met rust '),
  said(' val (?:me|mij|ons) niet (?:meer|langer) lastig '),
  said(' bezwaar tegen _ (?:reclame|marketing|commerciele|mails|nieuwsbrief) '),
  said(' trek _ toestemming _ in '),
  said(' no more (?:mails|emails|messages|newsletters|offers) '),
  said(' (?:stop|quit) (?:emailing|mailing|sending) '),
  said(' keine (?:mails|emails|werbung|newsletter) mehr '),
];

/** That no mail came is news; that none should come is a wish. */
const cameNot = said(
  ' (?:heb|hebben|heeft|had|hadden|kreeg|kregen|kwam|kwamen) _ (?:geen|nog geen) _ (?:ontvangen|gekregen|gehad|gezien|van|binnen|\\S+) ',
);
const wish =
  / (?:wil|willen|wens|wensen|graag|verzoek|stuur|sturen|svp|aub|hoef|hoeven|liever|gelieve|alstublieft|please|meer) /;

const signingOff = said(
  ' (?:uitschrijven|uitschrijving|afmelden|afmelding|uit te schrijven|af te melden|schrijf (?:me|mij|ons) _ uit|meld (?:me|mij|ons) _ af|uitgeschreven (?:te )?worden|afgemeld (?:te )?worden|word _ afgemeld|word _ uitgeschreven) ',
);
const fromSomethingElse = said(
  ` (?:bij|voor|van|uit|als) (?:(?:de|het|een|mijn|ons|onze|die|dat|deze|dit) )?(?!(?:de|het|een|mijn|ons|onze|die|dat|deze|dit|jullie|u|uw|bureau|broersma|alles|alle|toekomstige|verdere|nu|vandaag) )\\S+ `,
);
const otherThings =
  / (?:factuur|rekening|offerte|nota|gemeente|kvk|bouw|bouwplaats|werk|afspraak|vergunning|loket|omgevingsloket|aannemer|oplevering|keuring|melding) /;
const onlyThat = / (?:niet|niet te) (?:afmelden|uitschrijven|af te melden|uit te schrijven) /;
const alone = /^ (?:stop|stop aub|stop svp|stop graag|afmelden|uitschrijven|stop all) $/;

function isOptOut(sentence: string): boolean {
  if (alone.test(sentence)) return true;
  const aboutMail = mailWord.test(sentence);
  if (signingOff.test(sentence) && (aboutMail || !(fromSomethingElse.test(sentence) || otherThings.test(sentence))))
    return !onlyThat.test(sentence) || / (?:kan|lukt|werkt) /.test(sentence);
  if (!isOneOf(leaving, sentence)) return false;
  return !/ geen /.test(sentence) || (wish.test(sentence) && !cameNot.test(sentence));
}

const topicWords: Readonly<Record<Topic, RegExp>> = {
  'follow-up': /enquete|vragenlijst|tevredenheid|feedback|nazorg|herinnering|onderzoek|survey|reminder/,
  offers: /aanbieding|aanbod|reclame| acties? |korting|promotie|commerci|advertentie|marketing| offers |werbung/,
  club: / club|spaarpunten|lidmaatschap|ledenmail|ledenvoorde/,
  newsletter: /nieuwsbrie|newsletter/,
};
const everything =
  / alles | (?:alle|andere|overige|verdere|geen enkele|ook) (?:e )?(?:mails?|emails?|berichten) | en (?:mails|emails) | helemaal niets /;

function topicOf(text: string): Topic | 'all' {
  const named = (Object.keys(topicWords) as Topic[]).filter((topic) => topicWords[topic].test(text));
  return named.length === 1 && !everything.test(text) ? (named[0] ?? 'all') : 'all';
}

const ours = '(?:persoonsgegevens|gegevens|data|informatie|daten|information)';

const access = [
  said(` (?:welke|wat voor) _ ${ours} _ (?:\\S+ )?(?:van|over) (?:mij|me|ons|mijn|onze|mezelf) `),
  said(
    ' wat _ (?:van|over) (?:mij|me|ons) _ (?:opgeslagen|bewaard|bewaren|bewaart|vastgelegd|geregistreerd|weten|weet) ',
  ),
  said(' wat (?:weten|weet|bewaren|bewaart|registreren) (?:jullie|u|je) _ (?:van|over) (?:mij|me|ons) '),
  said(` inzage _ ${ours} `),
  said(' inzageverzoek | recht (?:op|van) inzage | inzagerecht | artikel 15 | subject access | data request '),
  said(' (?:avg|gdpr|dsgvo) _ (?:verzoek|inzage|opvragen|overzicht|kopie|request|access) '),
  said(` (?:kopie|overzicht|uitdraai|export|afschrift|opvragen|inzien) _ (?:mijn|onze|alle|uw) _ ${ours} `),
  said(` (?:mijn|onze|alle) _ ${ours} _ (?:opvragen|inzien|ontvangen|toesturen|opsturen) `),
  said(' (?:what|which) _ (?:data|information) _ (?:about|on|of) (?:me|us) '),
  said(' (?:copy|access) _ (?:my|personal) _ data '),
  said(' welche daten _ (?:uber|von) (?:mich|mir|uns) '),
];

const wiping =
  / (?:verwijder|verwijderen|verwijdert|verwijderd|wis|wissen|gewist|vernietig|vernietigen|vernietigd|delete|deleted|erase|erased|remove|loschen|loscht|geloscht) /;
const kept = said(
  ` (?:mijn|onze|al mijn|m n|my|our|meine|unsere|mij|me) _ (?:${ours}|account|dossier|adresgegevens|klantgegevens|contactgegevens) `,
);
const allOfMe = said(' alles _ (?:\\S+ )?(?:van|over) (?:mij|me|ons) | everything _ (?:about|on) (?:me|us) ');
const outOfTheBooks = said(
  ` ${me} _ (?:uit|from) _ (?:systeem|systemen|database|administratie|crm|klantenbestand|system) `,
);
const forgetting = said(
  ' vergeet (?:mij|me|ons) (?!(?:niet|te|wel|even|dan|maar) )| recht op vergetelheid | vergeten te worden | be forgotten | forget (?:me|us) (?!not )| artikel 17 ',
);
const drawings = / (?:\S*tekening(?:en)?|\S*berekening(?:en)?|blad|rapport|kozijn\S*|balk\S*|muur|muren) /;

function isErasure(sentence: string): boolean {
  if (forgetting.test(sentence)) return true;
  if (!wiping.test(sentence) || drawings.test(sentence)) return false;
  return kept.test(sentence) || allOfMe.test(sentence) || outOfTheBooks.test(sentence);
}
