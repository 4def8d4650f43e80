import { listed } from './listed.ts';

/**
 * Words of danger and of law (rules, section 13), folded: lower case, no accents. Chosen so that nothing is missed; a
 * false alarm costs a call. What belongs to every building site is left out: pouring (storten), sloping (schuin), legal
 * demands (wettelijke eisen), fire resistance.
 */

/** Dangerous wherever they stand in a word: Dutch and German make one word of many (muurscheuren, Wasserschaden). */
export const stems = [
  // Dutch: breaks, sinks, bends, leaks, comes loose
  ...listed(`
    scheur, barst, instort, ingestort, bezwijk, bezweken, bezweek, grondbreuk, muurbreuk, leidingbreuk,
    breuklijn, brokkel, brokstuk, versplinter, uitknik, uitgeknikt, verzak, wegzak, weggezakt, inzak, ingezakt,
    doorzak, doorgezakt, scheefgezakt, scheefzak, afgezakt, uitgezakt, nazak, omlaaggezakt, zettingsscheur,
    scheefstand, scheefgez, kantelen, gekanteld, omgevallen, omvallen, doorbuig, doorgebogen, doorhang, uitbuik,
    vervorm, lekkage, lekspoor, leksporen, lekwater, doorlekk, vocht, schimmel, wateroverlast, waterschade, loskom,
    losgekomen, losgeraakt, losgelaten, loslaten, losgetrokken, losgebroken, wankel, instabiel, instabil, onstabiel,
    onstabil, wiebel, paalrot, houtrot, betonrot, weggerot, overbelast, bouwval, schade, schadig, bouwstop,
    stilgelegd, stillegg, noodstut, noodstempel,
  `),
  // Dutch: danger to people
  ...listed(`
    gevaar, gevaren, onveilig, risico, riskant, roekeloos, levensbedreigend, kortsluiting, gaslucht, gaslek,
    koolmonoxide, asbest, explosie, ontplof, evacu, ontruim, noodgeval, noodsituatie, gewond, verwond, letsel,
    ongeval, slachtoffer, doodsbang, levensgevaar, brandweer,
  `),
  // Dutch: law, claims, threats
  ...listed(`
    advoca, advoka, jurist, juridisch, juridies, aansprakelijk, claim, ingebreke, geschill, geschilcom, geschilpunt,
    rechtbank, rechtzaak, rechtszaak, rechtsbijstand, rechtbijstand, rechtshulp, rechtsgang, rechtsmiddel,
    rechtswinkel, rechtsweg, gerechtelijk, kantonrechter, arbitra, dagvaard, schadeloos, schadevergoed, sommeer,
    sommeren, sommatie, gesommeerd, deurwaarder, dwangsom, incasso, verzekeraar, contraexpert, tegenexpert,
    wanprestatie, tekortkoming, toerekenbaar, verwijtbaar, nalatig, contractbreuk, ontbinden, ontbinding, ombudsman,
    consumentenbond, consuwijzer, klachtencommissie, tuchtrecht, tuchtraad, tuchtcollege, tuchtklacht, tuchtzaak,
    politie, bedrog, bedrieg, fraude, oplicht, opgelicht, dreig, ultimatum, strafbaar, verklag, procedeer, inwater,
    inregen, sijpel, drupp, druipt, ingevallen, omver, neergekomen, onbewoonbaar, bewoonbaarheid, verschoven,
    verschuif, ontwricht, kromgetrokken, uitgebogen, geknikt, bodemdaling, uitgespoeld, wegspoel, veiligheid,
    brandlucht, hulpdienst, ziekenhuis, ambulance, levensgevaarlijk, noodmaatregel,
    losgeschoten, afgebrokkeld, losgebarsten, craquele, fissuur, instort, raadsman,
    raadsvrouw, raadslieden, aanklag, aanklacht, aangeklaagd, aanmaning, aangetekend, opschort,
    opgeschort, ontbonden, storneren, rechtsmaatregel, vrederechter, arbiter, bemiddeling, klaim, cleim, advok,
    avocaa, genoodzaakt, hoofdelijk, strafrecht, strafzaak, handhaving, meldpunt, toezichthouder, letselschade,
    rechtens, terugvorder, terugbeta, terugstort,
  `),
  // Frisian and Gronings
  ...listed(`
    skuor, ynstoart, unfeilich, gefaar, oanspraaklik, rjochtbank, gevoar, onvaaileg, affekoat, schoade, gevaor,
    aansproak, ansprak,
  `),
  // English
  ...listed(`
    crack, collaps, subsidence, subsiding, leak, unsafe, danger, hazard, sagging, vibrat, unstable, crumbl, injur,
    lawyer, attorney, solicitor, liable, liability, lawsuit, negligen, buckl, bulging, splitting, dripping, bowing,
      `),
  // German and French
  ...listed(`
    haarriss, rissbildung, einsturz, einstuerz, eingesturzt, absack, abgesackt, senkung, undicht, wasserschad,
    feucht, gefahr, gefaehr, anwalt, anwaelt, haftung, haftbar, schadensersatz, schadenersatz, mahnung, schlichtung,
    rechtsschutz, fissure, effondre, dangereu, tribunal, durchbieg, durchgebog, durchhang, abgebrochen, gebrochen,
    gewahrleistung, mangelruge, gutachter, rechtsanw,
  `),
];

/** Parts of words that hold a stem and are something else altogether: they are taken out before the stems are sought. */
export const harmless = listed(`
  hartverscheurend, oorverscheurend, scheurkalender, weerbarstig, barstensvol, uitbarsting, disclaim, acclaim,
  proclaim, schadevrij, schadeloket, politiek,
`);

/** Dangerous as a whole word only: in others they are the good word lekker, the right wall, the reinforcement. */
export const words = [
  // None
  ...listed(`
    lek, lekt, lekte, lekten, lekken, lekkend, lekkende, gelekt, lekje, lekjes, daklek, waterlek, inlek, doorlek,
    zakt, zakte, zakten, zakken, gezakt, zakking, zetting, zettingen, buigt, gebogen, verbogen, trilt, trillen,
    trilde, trilling, trillingen, beweegt, bewoog, schudt, schudden, schommelt, schommelen, veert, scheef, scheve,
    kantelt, helt, hellen, overhelt, kraakt, kraken, krakend, krakende, kraakte, gekraak, gekraakt, kraakgeluiden,
    knapt, gebroken, geknapt, geknakt, breuk, breuken, breekt, spleet, spleten, kier, kieren, klemt, klemmen, klemmende,
    geklemd, brokken, rot, verrot, rotte, roest, verroest, roestig, corrosie, nattigheid, doorweekt, brand, brandje,
    afgebrand, brandgevaar, vonken, rampen, dood, ongelukken, angst, angstig, beangstigend, ongerust, paniek, eng,
    verzuim, gebreke, aangifte, geschil, vergoeding, vergoed, vergoeden, vergoedt, compensatie, compenseren,
    restitutie, terugbetaling, terugbetalen, terugbetaald, terugvorderen, vordering, procederen, rechters,
    gerechtshof, boete, boetes, schikking, mediation, mediator, kassa, radar, journalist, crimineel, criminelen,
    vermoorden, opdraaien, druppelt, druppels,
  `),
  // English
  ...listed(`
    sag, sags, sinking, sinks, sunk, tilting, tilts, leaning, shaking, shakes, wobbly, wobbles, broken, damp, mold,
    mould, moist, flooded, flooding, scared, emergency, damage, damages, damaged, legal, legally, sue, suing, sued,
    court, refund, compensation, dispute, disputes, breach, police, fraud, scam, threat, judge, risk, risky,
  `),
  // German
  ...listed(`
    riss, risse, rissen, rissig, gerissen, leck, nass, unsicher, wackelt, schaden, schaeden, richter, polizei,
    betrug, amtsgericht, landgericht, fuite, juridique,
  `),
  // More of each
  ...listed(`
    nat, natte, wet, soaked, krom, kromme, bol, uitgebold, knikt, knal, knallen, gekraak, deint, zwiept, golft,
    verzonken, spleetje, spleetjes, kiertje, kiertjes, kloof, drupt, emmer, emmers, plas, plassen, stroomt,
    doodeng, gestempeld, trild, trillt, vogt, vogtig, sakket, rjochter, skea, schoa, sackt, gesunken, sinkt,
    tropft, bewegt, biegt, frist, anzeige, avocat, plainte, arag, hurt, drips, shifted, shifting, shift, rotten, gap,
    gaps, bends, bending, safety, tort, sued, evacuatie,
  `),
];

/** What several words say together. ` _ ` stands for up to seven words between. */
export const phrases = [
  // Dutch: safety and structure
  ...listed(`
    stel _ in de gelegenheid, gat in het dak, gat in het plafond, of _ blijft staan,
    niet _ veilig, geen _ veilig, veilig _ niet, of het _ veilig, of dit _ veilig, of dat _ veilig, is het _ veilig,
    is dat _ veilig, is dit _ veilig, nog _ veilig, wel _ veilig, veilig genoeg, veiligheid _ gevaar,
    twijfel _ veiligheid, zorgen _ veiligheid, zorgen _ constructie, stort _ in, stortte _ in, zakt _ in elkaar,
    zakte _ in elkaar, uit elkaar, valt _ om, viel _ om, los van de muur, los van de gevel, komt _ los, zit los,
    zitten los, staat los, laat los, laten los, hangt _ door, hangen _ door, zakt _ door, naar beneden, omlaag,
    vallen _ af, stenen vallen, stukken vallen, stuk _ gevallen, stukken _ gevallen, houdt het niet, houden het niet,
    draagt _ niet, niet sterk genoeg, te zwak, bol staan, staat bol, staan bol, loopt scheef, water _ binnen,
    water _ door, water _ plafond, water _ kelder, onder water, regent _ binnen, muur _ nat, muren _ nat,
    plafond _ nat, vloer _ nat, kelder _ nat, natte plek, natte plekken, natte muur, natte muren, natte vloer,
    nat plafond, regen _ binnen, regent _ door, bang om, bang dat _ muur, bang dat _ dak, bang dat _ plafond,
    bang dat _ vloer, bang dat _ balk, bang dat _ huis, durf _ niet, durven _ niet, durft _ niet, slaap _ niet,
    slapen _ niet, huis uit, uit huis, huis verlaten, on fire,
  `),
  // Dutch: law and threats
  ...listed(`
    naar de rechter, bij de rechter, aan de rechter, rechter laten, rechter uitmaken, rechter _ beslissen, rechter beslist, rechter voorleggen, rechter zal, naar rechter, rechter stappen, rechter stap, voor de rechter, een rechter, kort geding, proces aan,
    in gebreke, gebreke stellen, juridische weg, stappen ondernemen, verdere stappen, andere stappen,
    laat _ niet bij, laten _ niet bij, niet bij laten, niet bij zitten, laatste kans, laatste waarschuwing,
    laatste aanmaning, geld terug, kosten verhalen, verhalen op, verhaal _ op u, verhaal _ op jullie, wij eisen,
    we eisen, ik eis, eisen wij, eisen we, eis ik, ik vorder, wij vorderen, uit handen geven, naar de krant,
    naar de media, naar de pers, de pers, op social media, weet _ te vinden, weten _ te vinden, spijt _ krijgen,
    spijt van krijgen, maak _ kapot, hoort _ van mijn, hoort _ van onze, kosten _ voor uw rekening,
    kosten _ voor jullie rekening, draait _ op voor, autoriteit persoonsgegevens, autoriteit consument,
    schade expert, contra expertise,
  `),
  // English and German
  ...listed(`
    not _ safe, is it safe, still safe, falling _ down, fell down, falling off, coming down, coming loose,
    money back, notice of default, legal action, nicht _ sicher, vor gericht, klage einreichen, geld zuruck,
    in storten, in gestort, on veilig, door gebogen, door buigt, los gekomen, los gelaten, los geraakt,
    deur _ niet meer, deuren _ niet meer, raam _ niet meer, ramen _ niet meer, sluit niet meer, sluiten niet meer,
    knik in, losse stenen, los stucwerk, stuc _ valt, stucwerk _ valt, balk hangt, plafond komt, dak hangt,
    uit het lood, uit lood, niet waterpas, kan _ veilig, kunnen _ veilig, veilig onder, veilig om, veilig is,
    veilig blijft, veilig wonen, veilig slapen, vertrouw het niet, vertrouwen het niet, vertrouwt het niet,
    vertrouw _ balk, op mijn hoofd, op het hoofd, bijna gevallen,
    kinderen _ slapen, kinderen _ niet meer, durf er niet, in elkaar gezakt, in elkaar gestort, water _ kruipruimte,
    water in de, water in het, loopt _ water, water loopt, water komt, water stroomt, wind _ door, staat op springen,
    op instorten, valt _ naar, te weinig draag, binnen veertien dagen, binnen 14 dagen,
    binnen tien dagen, binnen 10 dagen, fatale termijn, laatste termijn, procedure starten,
    procedure beginnen, procedure te starten, procedure tegen, schade verhalen, kosten op u, kosten op jullie,
    op u verhalen, op jullie verhalen, te verhalen, verhaal halen, verhaal komen halen, alle rechten, rechten voor,
    rechten voorbehouden, onafhankelijk _ deskundige, onafhankelijke _ deskundige, onafhankelijk _ expert,
    onafhankelijke _ expert, vereniging eigen huis, mijn verzekering, onze verzekering, uw verzekering,
    jullie verzekering, bij de verzekering, verzekering ingeschakeld, verzekering inschakelen, onderneem _ stappen,
    ondernemen _ stappen, stappen tegen, stappen nemen, stappen zetten, maatregelen nemen, neem _ maatregelen,
    nadere maatregelen, zie ik u bij, zie ik jullie bij, stel _ verantwoordelijk,
    stellen _ verantwoordelijk, houd _ verantwoordelijk, hou _ verantwoordelijk, houden _ verantwoordelijk,
    terug _ betalen, betaling terug, bedrag terug, geld _ terug, terug storten, terug eisen, voor uw rekening,
    voor jullie rekening, de krant, op tv, tv programma, pas maar op, kijk maar uit, wacht maar,
    kom _ langs met, waar u woont, waar je woont, waar jullie wonen, waar jullie zitten, iets aandoen, wat aandoen,
    kapot maken, in brand, in elkaar slaan, dat beloof ik, niet mee weg, mee wegkomen, komt u duur, komt jullie duur,
    came down, gave way, giving way, coming in,
    falling apart, water coming, water in, not holding, at risk, take _ to court, my rights, hold you, holding you,
    hold _ responsible, legal steps, small claims, full refund, pay for the, anwalt ein, klage erheben,
    bricht _ zusammen, wasser _ decke, wasser dringt, wasser lauft, halten sie verantwortlich, komt _ water,
    komt er water, kan _ kwaad, kwaad kan, rekening _ jullie kant, rekening _ uw kant, wie gaat _ betalen,
      `),
];

/** Long forms that are known with one slip of the pen: a letter too many, too few, wrong, or two changed about. */
export const oftenMistyped = listed(`
  scheur, scheuren, scheurtje, scheurtjes, scheurvorming, gescheurd, gebarsten, instorten, ingestort, instorting,
  verzakt, verzakken, verzakking, verzakkingen, lekkage, lekkages, onveilig, onveilige, gevaarlijk, gevaarlijke,
  levensgevaarlijk, doorbuigen, doorbuiging, doorgezakt, schimmel, schimmels, vochtig, vochtplekken, trillingen,
  instabiel, brokstukken, schade, advocaat, advocaten, juridisch, juridische, aansprakelijk, aansprakelijkheid,
  rechtbank, aansprakelijkgesteld, ingebrekestelling, geschillencommissie, rechtsbijstand, schadevergoeding,
  dagvaarding, dagvaarden, sommeren, sommatie, schadeclaim, claimen, deurwaarder, vergoeding, dangerous, collapse,
  collapsed, subsidence, leaking, liability, solicitor, lawyer, rechtsanwalt, gefahrlich, einsturz, schadensersatz,
`);

/** Good words one letter away from a dangerous one: sanding and sheds, for a start. */
export const looksDangerous = listed(`
  schuur, scheer, scheut, scheurs, schuren, schuurtje, schuurtjes, geschuurd, scheren, schare, schande, schommel,
  schommels, verpakt, verpakken, verpakking, vertakt, vertakken, vertakking, verhakt, verbakken, verlakt, verlakken,
  verzaakt, doorgepakt, ingestopt, instoten, instarten, instormen, leasing, gebasten,
`);
