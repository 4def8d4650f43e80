import { describe, expect, test } from '@jest/globals';
import { dangerIn } from '../../../door/reply/danger.ts';

describe('words of danger', () => {
  test.each([
    ['Er zit een scheur in de muur', 'scheur'],
    ['haarscheurtjes boven het raam', 'scheur'],
    ['de gevel is GESCHEURD', 'scheur'],
    ['het glas is gebarsten', 'barst'],
    ['het plafond is ingestort', 'ingestort'],
    ['straks stort de boel nog in', 'stort … in'],
    ['de vloer zakt', 'zakt'],
    ['verzakkingen bij de buren', 'verzak'],
    ['de dakkapel lekt', 'lekt'],
    ['een daklekkage', 'lekkage'],
    ['vochtplekken op zolder', 'vocht'],
    ['dit is levensgevaarlijk', 'levensgevaar'],
    ['is het nog wel veilig', 'is het … veilig'],
    ['de balk buigt flink', 'buigt'],
    ['doorbuiging van 3 cm', 'doorbuig'],
    ['de vloer trilt', 'trilt'],
    ['Het plafond hangt sinds gisteravond een paar centimeter door', 'hangt … door'],
    ['there is a crack in the wall', 'crack'],
    ['the roof leaks', 'leak'],
    ['Risse in der Wand', 'risse'],
    ['Die Decke ist einsturzgefährdet', 'einsturz'],
  ])('%s', (text, word) => expect(dangerIn(text)).toBe(word));
});

describe('words of law', () => {
  test.each([
    ['u hoort van mijn advocaat', 'advoca'],
    ['mijn advokaat belt u', 'advoka'],
    ['onze jurist kijkt ernaar', 'jurist'],
    ['ik stel u aansprakelijk', 'aansprakelijk'],
    ['een schadeclaim', 'schade'],
    ['claimen wij niet', 'claim'],
    ['dit is een ingebrekestelling', 'ingebreke'],
    ['naar de geschillencommissie', 'geschill'],
    ['dan zien wij u bij de rechter', 'bij de rechter'],
    ['de rechtbank', 'rechtbank'],
    ['mijn rechtsbijstandsverzekering', 'rechtsbijstand'],
    ['schadevergoeding', 'schade'],
    ['u wordt gedagvaard of gesommeerd', 'dagvaard'],
    ['notice of default', 'notice of default'],
    ['my lawyer', 'lawyer'],
    ['mein Anwalt', 'anwalt'],
  ])('%s', (text, word) => expect(dangerIn(text)).toBe(word));
});

test.each([
  'geen scheuren',
  'niet onveilig',
  'gelukkig geen lekkage',
  'nooit een advocaat nodig gehad',
  'no cracks at all',
])('a denial disarms nothing: %s', (text) => expect(dangerIn(text)).toBeDefined());

test.each([
  ['sheuren in de muur', 'scheuren'],
  ['scheruen in de muur', 'scheuren'],
  ['lekage', 'lekkage'],
  ['verzaking', 'verzak'],
  ['gevarlijk', 'gevaarlijk'],
  ['onvelig', 'onveilig'],
  ['advocaad', 'advoca'],
  ['juridsch', 'juridisch'],
  ['geschilencommissie', 'geschillencommissie'],
  ['scheuuuuur', 'scheur'],
  ['sch\u00e9ur', 'scheur'],
  ['s\u00adcheur', 'scheur'],
  ['aansprake-\nlijk', 'aansprakelijk'],
  ['ＳＣＨＥＵＲ', 'scheur'],
])('a slip of the pen: %s', (text, word) => expect(dangerIn(text)).toBe(word));

test.each([
  'We zitten hier lekker',
  'een mooie plek in de tuin',
  'de vlekken op het papier',
  'we hebben de muur geschuurd en geschilderd',
  'de schuur staat er nog',
  'een verpakking van hout',
  'de disclaimer onder uw mail',
  'het beton storten ze vrijdag',
  'een schuin dak',
  'de rechterkant en de rechter muur',
  'politieke partij',
  'subsidie van de gemeente',
  'de wapening ligt erin',
  'alles goed, bedankt',
  '',
])('no danger: %s', (text) => expect(dangerIn(text)).toBeUndefined());
