import type { promiseTaskKinds } from '../domain/partner/promise-task-kinds.ts';

/** What a tier or a promise to a partner asks of people, in the words they read. */
export const promiseTaskWords = {
  'tier-logo': {
    title: 'Zet het logo van de partner op de website',
    instructions: [
      'De aannemer haalde niveau Brons: zijn logo komt op onze website.',
      'Vraag een scherp logo op en het adres waar het naartoe mag wijzen.',
      'Plaats het, en laat de aannemer zien waar het staat.',
    ],
  },
  'tier-priority': {
    title: 'Geef de partner voorrang in de planning',
    instructions: [
      'De aannemer haalde niveau Zilver: zijn projecten gaan voor.',
      'Zet dat in de planning, en vertel de constructeurs dat het zo is.',
    ],
  },
  'tier-co-marketing': {
    title: 'Spreek samen een actie af',
    instructions: [
      'De aannemer haalde niveau Zilver: wij maken samen reclame.',
      'Bel en kies één actie, bijvoorbeeld een beurs of een verhaal over een project.',
      'Leg datum, budget en verdeling vast als gezamenlijke actie.',
    ],
  },
  'tier-dedicated-contact': {
    title: 'Wijs de partner een vast contact toe',
    instructions: [
      'De aannemer haalde niveau Goud: één persoon is voortaan zijn vaste contact.',
      'Kies wie dat is, leg het vast bij de partner, en laat die persoon zich voorstellen.',
    ],
  },
  'tier-events': {
    title: 'Nodig de partner uit voor bijeenkomsten',
    instructions: [
      'De aannemer haalde niveau Goud: hij is welkom op onze bijeenkomsten.',
      'Zet hem op de lijst, en noem de eerstvolgende in een persoonlijk bericht.',
    ],
  },
  'tier-custom-sla': {
    title: 'Maak afspraken op maat met de partner',
    instructions: [
      'De aannemer haalde niveau Platina: hij krijgt afspraken op maat.',
      'Bespreek bereikbaarheid en doorlooptijd, en leg de afspraken schriftelijk vast.',
    ],
  },
  'tier-exclusivity': {
    title: 'Bespreek exclusiviteit met de partner',
    instructions: [
      'De aannemer haalde niveau Platina: exclusiviteit in zijn gebied hoort daarbij.',
      'Spreek af om welk gebied het gaat en voor hoelang, en leg het schriftelijk vast.',
    ],
  },
  'tier-lowered': {
    title: 'Het niveau van de partner is verlaagd',
    instructions: [
      'Het aantal projecten kwam niet terug binnen de aangekondigde termijn. Het lagere niveau geldt nu.',
      'Beëindig wat bij het hogere niveau hoorde, en bel de aannemer daarover.',
      'Vraag wat hij nodig heeft om weer te groeien.',
    ],
  },
  'tier-notice-call': {
    title: 'Bel de partner: niveau gaat omlaag',
    instructions: [
      'Het niveau van de aannemer gaat over dertig dagen omlaag, en onze mail bereikt hem niet.',
      'Bel en zeg het zelf: vanaf wanneer, en hoe het niveau behouden blijft.',
      'Vraag om een mailadres dat wel werkt.',
    ],
  },
  'renovation-potential': {
    title: 'Schrijf een rapport verbouwpotentie',
    instructions: [
      'Een makelaar vroeg wat er met een woning mogelijk is. Het rapport is er binnen drie werkdagen.',
      'Vul het formulier in: wat kan, de constructie, een globale prijs, de vergunning en uw advies.',
      'Daarmee is de taak klaar. De makelaar krijgt het rapport per mail.',
    ],
  },
  'renovation-advice': {
    title: 'Geef gratis verbouwadvies',
    instructions: [
      'Een makelaar vroeg advies voor een klant. Dat advies is gratis.',
      'Lees de vraag en bel de makelaar met uw antwoord.',
      'Noteer bij het afmelden wat u adviseerde.',
    ],
  },
} as const satisfies Record<keyof typeof promiseTaskKinds, { title: string; instructions: readonly string[] }>;
