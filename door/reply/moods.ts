import { listed } from './listed.ts';

/** Words that praise or blame whatever the rest says, folded. Dutch, with the English and German that customers write. */
export const moods = {
  kind: listed(`
    goed, goede, beter, beste, prima, top, toppie, topper, toppers, tevreden, tevree, blij, dolblij, super, fijn,
    fijne, mooi, mooie, mooier, uitstekend, geweldig, fantastisch, perfect, netjes, keurig, snel, snelle, vlot,
    vlotte, rap, duidelijk, helder, bedankt, dank, dankjewel, dankuwel, bedankje, merci, compliment, complimenten,
    hulde, chapeau, lof, aanrader, genieten, geniet, genoten, plezier, plezierig, prettig, prettige, aangenaam,
    vriendelijk, vriendelijke, vakkundig, vakwerk, professioneel, deskundig, kundig, behulpzaam, geholpen, soepel,
    gesmeerd, vlekkeloos, probleemloos, schitterend, prachtig, heerlijk, leuk, geslaagd, gelukt, gelukkig,
    enthousiast, kanjer, kanjers, klasse, puik, piekfijn, tof, uitmuntend, voortreffelijk, meegedacht, meedenken,
    attent, correct, betrouwbaar, zorgvuldig, nauwkeurig, grondig, overzichtelijk, waardeer, waarderen, waardering,
    dankbaar, trots, verrast, opgelucht, verademing, gerustgesteld, goedgekeurd, akkoord, hartelijk, positief,
    superblij, aanbevelenswaardig, formidabel, grandioos, subliem, magnifiek, fenomenaal, onberispelijk, meevaller,
    meegevallen, feilloos, foutloos, stipt, secuur, degelijk, gedegen, adequaat, ontzorgd, relaxed, gezellig,
    geduldig, sympathiek, eerlijk, lovend, wauw, wow, hoera, jippie, joepie, yes, gaaf, vet, cool, lekker, content,
    verheugd, krek, moai, moi, great, good, happy, thanks, thank, thx, excellent, awesome, amazing, satisfied,
    pleased, recommend, smooth, smoothly, helpful, quick, lovely, nice, fine, professional, wonderful, brilliant,
    fantastic, pleasant, cheers, impressed, delighted, perfectly, friendly, love, zufrieden, danke, dankeschon,
    vielen, gut, toll, perfekt, ausgezeichnet, schnell, freundlich, wunderbar, empfehlen, hervorragend, einwandfrei,
    reibungslos, begeistert,
  `),
  unkind: listed(`
    slecht, slechte, slechter, ontevreden, teleurgesteld, teleurstellend, teleurstelling, jammer, helaas, klacht,
    klachten, klagen, beklag, fout, fouten, foutje, foutief, verkeerd, verkeerde, onjuist, onvolledig, incompleet,
    onduidelijk, vaag, vage, slordig, rommelig, traag, langzaam, vertraging, vertraagd, duur, duurder, prijzig,
    peperduur, overpriced, belachelijk, schandalig, schande, waardeloos, waardeloze, bagger, drama, dramatisch, ramp,
    rampzalig, flut, prutswerk, broddelwerk, gepruts, pruts, kut, klote, shit, onacceptabel, onbehoorlijk, onbeleefd,
    lomp, onvriendelijk, arrogant, bot, onbereikbaar, bereikbaarheid, tegenvaller, tegenvallen, tegenviel, tegenvalt,
    tegengevallen, afknapper, afrader, spijt, boos, woedend, kwaad, geirriteerd, gefrustreerd, frustrerend,
    frustratie, ergernis, ergerlijk, ergert, irritant, irritatie, balen, baal, onbruikbaar, onzin, onprofessioneel,
    amateuristisch, amateurs, nalatig, ontbreekt, ontbreken, ontbrak, ontbraken, mist, vergeten, beloofd, beloofde,
    beloftes, belofte, afspraken, genegeerd, negeren, afgekeurd, afgewezen, geweigerd, rekenfout, typefout, gedoe,
    ellende, probleem, problemen, moeizaam, stroef, matig, matige, mager, onvoldoende, zwak, mankeert, gebrek,
    gebreken, gebrekkig, herhaling, verspild, verspilling, zonde, afgezet, afzetterij, afzetters, extra, meerkosten,
    opschort, betwist, genoeg, zat, onbegrijpelijk, onbetrouwbaar, ondermaats, onkunde, onkundig, ondeskundig,
    onzorgvuldig, onnauwkeurig, misser, blunder, blunders, puinhoop, zooitje, rotzooi, rommel, troep, stilstand,
    achteraan, najagen, tevergeefs, vergeefs, zinloos, nutteloos, nadeel, benadeeld, misleidend, misleid, leugens,
    gelogen, smoes, smoesjes, excuses, excuus, onnodig, eindelijk, wakker, verknald, verpest, mislukt, misgegaan,
    misging, dieptepunt, aanfluiting, wanvertoning, hopeloos, treurig, triest, bedroevend, zielig, kwalijk, verwijt,
    onterecht, onredelijk, oneerlijk, geschokt, schrok, bad, poor, disappointed, disappointing, terrible, awful,
    wrong, mistake, mistakes, error, errors, late, delay, delayed, delays, slow, unacceptable, unhappy, dissatisfied,
    worst, complaint, useless, rude, waste, unprofessional, expensive, horrible, ridiculous, unfortunately,
    frustrating, annoyed, annoying, sloppy, schlecht, unzufrieden, enttauscht, enttauschend, fehler, falsch,
    verspatung, leider, argerlich, unverschamt, frechheit, mangelhaft, teuer, beschwerde,
  `),
  /** They turn what follows into its opposite. */
  denials: listed(`
    niet, nie, nait, geen, gain, nooit, niets, niks, nauwelijks, amper, weinig, zonder, allesbehalve, not, no, never,
    dont, didnt, wasnt, isnt, nicht, kein, keine, ohne, evenmin, noch, minder,
  `),
  contrasts: listed(`
    maar, echter, alleen, behalve, toch, hoewel, ondanks, desondanks, but, however, aber,
  `),
  us: listed(`
    jullie, u, uw, jou, jouw, je, ge, you, your, sie, ihr, ihre, jim, jo,
  `),
} as const;
