import { expect, test } from '@jest/globals';
import { initialsOf } from '../../../domain/customer/initials-of.ts';

test.each([
  ['Joke Verbruggen', 'J.V.'],
  ['Jan de Vries', 'J.D.V.'],
  ["Anne-Marie van 't Hof", 'A.M.V.T.H.'],
  ['Élise Çelik', 'É.Ç.'],
  ['  ', 'Een klant'],
  ['<b>Piet</b>', 'B.P.B.'],
  ['李 小龍', '李.小.'],
])('%s is shown to others as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
