import type { OnboardedKind } from '../../domain/partner/onboarding-table.ts';
import type { CoBranded } from './co-branded.ts';

interface MailText {
  /** Of its files, without the ending. */
  file: string;
  subject: string;
  paragraphs: readonly string[];
}

type Names = Pick<CoBranded, 'bureau' | 'partner'>;

/** Mails that a partner sends to his own customers, with both names filled in; only the customer's is left to him. */
const texts = {
  contractor: ({ bureau }: Names): MailText[] => [
    {
      ...{ file: '1-voorstellen', subject: 'Wie uw constructie uitrekent' },
      paragraphs: [
        `Voor uw verbouwing is een constructieberekening nodig. Daarvoor werk ik samen met ${bureau.name}.`,
        'Zij rekenen uit wat uw huis draagt, en tekenen het zo dat mijn ploeg ermee kan bouwen.',
        `Vindt u het goed dat zij contact met u opnemen? Dan geef ik uw gegevens door. U bereikt hen ook zelf: ${bureau.phone} of ${bureau.email}.`,
      ],
    },
    {
      ...{ file: '2-planning', subject: 'De berekening is klaar: wat nu?' },
      paragraphs: [
        `De berekening van ${bureau.name} is binnen. Ik heb de tekeningen naast mijn planning gelegd.`,
        'Is een vergunning nodig, dan gaan de stukken nu naar de gemeente. Zodra die akkoord is, spreken wij een begindatum af.',
        'Heeft u een vraag over de constructie? Stel die gerust: dan zoek ik het met hen uit.',
      ],
    },
  ],
  architect: ({ bureau }: Names): MailText[] => [
    {
      ...{ file: '1-voorstellen', subject: 'De constructeur van uw plan' },
      paragraphs: [
        `Voor de constructie van uw plan werk ik samen met ${bureau.name}. Zij denken mee vanaf het ontwerp.`,
        'Zo weten wij vroeg wat een opening, een vloer of een dak vraagt, en blijft het ontwerp overeind.',
        `Vindt u het goed dat ik uw plan met hen deel? U bereikt hen ook zelf: ${bureau.phone} of ${bureau.email}.`,
      ],
    },
    {
      ...{ file: '2-varianten', subject: 'Twee manieren om het te bouwen' },
      paragraphs: [
        `${bureau.name} heeft uitgerekend hoe uw plan gebouwd kan worden. In de bijlage staan de varianten naast elkaar.`,
        'Kijk vooral naar de hoogte van de balken en waar een kolom komt. Dat merkt u elke dag.',
        'Zullen wij de keuze samen maken? Laat weten wanneer het u past.',
      ],
    },
  ],
  'estate-agent': ({ bureau }: Names): MailText[] => [
    {
      ...{ file: '1-voorstellen', subject: 'Wat kan er met deze woning?' },
      paragraphs: [
        `U vroeg wat er aan de woning te verbouwen is. Daarvoor werk ik samen met ${bureau.name}, constructeurs.`,
        'Zij geven u gratis een eerste advies: wat kan er, wat vraagt het, en is een vergunning nodig?',
        'Vindt u het goed dat ik uw gegevens doorgeef? Goed om te weten: ik ontvang van hen een vergoeding als uw eerste project bij hen klaar is. U betaalt daardoor niets extra.',
        `Liever zelf contact? Bel ${bureau.phone} of mail ${bureau.email}.`,
      ],
    },
    {
      ...{ file: '2-na-de-bezichtiging', subject: 'Verbouwen in uw nieuwe huis' },
      paragraphs: [
        'Dank voor uw bezoek. Denkt u aan verbouwen, dan helpt het om vooraf te weten wat er kan.',
        `${bureau.name} kijkt met u mee, gratis en zonder verplichting. Zal ik u aanmelden?`,
        'Zo ja, dan ontvang ik van hen een vergoeding als uw eerste project klaar is. U betaalt daardoor niets extra.',
      ],
    },
  ],
} as const satisfies Record<OnboardedKind, (names: Names) => MailText[]>;

/** Each text twice: as plain text, and as a page to copy from with its layout. */
export function mailTextFiles({ bureau, kind, partner }: CoBranded): { name: string; content: string }[] {
  return texts[kind]({ bureau, partner }).flatMap(({ file, subject, paragraphs }) => {
    const letter = ['Beste [naam van uw klant],', ...paragraphs];
    const signature = [partner.contactName, partner.name, ...(partner.phone === undefined ? [] : [partner.phone])];
    return [
      {
        name: `${file}.txt`,
        content: `Onderwerp: ${subject}\n\n${[...letter, `Met vriendelijke groet,\n\n${signature.join('\n')}`].join('\n\n')}\n`,
      },
      { name: `${file}.html`, content: page(subject, letter, signature) },
    ];
  });
}

const page = (subject: string, letter: readonly string[], signature: readonly string[]): string => `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body>
${letter.map((words) => `<p>${escaped(words)}</p>`).join('\n')}
<p>Met vriendelijke groet,</p>
<p>${signature.map(escaped).join('<br>')}</p>
</body>
</html>
`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
