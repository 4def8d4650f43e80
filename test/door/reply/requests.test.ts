import { describe, expect, test } from '@jest/globals';
import { requestsIn } from '../../../door/reply/requests.ts';

describe('an opt-out', () => {
  test.each([
    ['Graag uitschrijven.', 'all'],
    ['STOP', 'all'],
    ['Wilt u mij afmelden', 'all'],
    ['Ik wil mij afmelden voor deze mails', 'all'],
    ['Meld mij maar af.', 'all'],
    ['Geen mails meer aub', 'all'],
    ['Ik wil geen mailtjes meer ontvangen', 'all'],
    ['Stop met mailen', 'all'],
    ['Willen jullie stoppen met deze e-mails', 'all'],
    ['Niet meer mailen svp', 'all'],
    ['Haal me van de lijst', 'all'],
    ['Kan ik van deze mailinglijst af?', 'all'],
    ['Unsubscribe please', 'all'],
    ['Please remove me from your mailing list', 'all'],
    ['Laat mij met rust', 'all'],
    ['Afmelden lukt niet', 'all'],
    ['Graag uitschrijven voor de nieuwsbrief', 'newsletter'],
    ['Ik hoef die nieuwsbrief niet meer te ontvangen', 'newsletter'],
    ['Geen aanbiedingen meer sturen', 'offers'],
    ['Ik wil geen reclame', 'offers'],
    ['Ik wil uit de club, graag afmelden voor clubmails', 'club'],
    ['Stuur mij geen enquêtes meer', 'follow-up'],
    ['Geen nieuwsbrief en geen aanbiedingen meer graag', 'all'],
    ['Geen nieuwsbrief of andere mails meer graag', 'all'],
  ])('%s', (text, topic) => {
    expect(requestsIn(text)).toEqual({ requests: ['opt-out'], optOutTopic: topic });
  });

  test.each([
    'Moet ik de bouw afmelden bij de gemeente?',
    'De aannemer stopt met de bouw.',
    'Stop de bouw',
    'Ik moet me afmelden voor de afspraak van donderdag',
    'Kunt u een nieuwe factuur uitschrijven?',
    'Ik heb geen mail meer ontvangen van de gemeente',
    'Wij hebben nog geen bericht gekregen.',
    'Ik wil me niet afmelden hoor',
    'De bouw is gereed. Wij melden dat bij de gemeente.',
    'Het werk stopte vrijdag.',
  ])('is not: %s', (text) => expect(requestsIn(text)).toEqual({ requests: [], optOutTopic: undefined }));
});

test.each([
  ['Welke gegevens hebben jullie van mij?', ['access']],
  ['Wat weten jullie over mij', ['access']],
  ['Ik verzoek u om inzage in mijn persoonsgegevens', ['access']],
  ['Dit is een inzageverzoek op grond van de AVG.', ['access']],
  ['Graag een kopie van al mijn gegevens', ['access']],
  ['What data do you have about me?', ['access']],
  ['Verwijder mijn gegevens', ['erasure']],
  ['Ik wil dat u al mijn persoonsgegevens wist of laat verwijderen', ['erasure']],
  ['Verwijder alles wat jullie van mij hebben', ['erasure']],
  ['Haal mij eruit en vergeet mij', ['erasure']],
  ['Ik beroep mij op het recht op vergetelheid', ['erasure']],
  ['Please delete my data', ['erasure']],
  ['Welke gegevens hebben jullie van mij? Verwijder mijn gegevens daarna.', ['access', 'erasure']],
  ['Stop met mailen. Verwijder mijn gegevens.', ['opt-out', 'erasure']],
  ['Vergeet mij niet te bellen', []],
  ['Mag ik inzage in de berekening?', []],
  ['Kunt u de balk uit de tekening verwijderen?', []],
  ['Mijn gegevens zijn gewijzigd', []],
  ['De gegevens op de tekening kloppen', []],
  ['', []],
])('by law: %s', (text, requests) => expect(requestsIn(text).requests).toEqual(requests));
