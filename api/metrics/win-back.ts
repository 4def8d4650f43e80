import { z } from 'zod';
import type { Difference } from '../../domain/metrics/difference-interval.ts';
import { comesBackWithin, type Group } from '../../domain/metrics/win-back-effect.ts';
import { endpoint } from '../http/endpoint.ts';
import { readWinBack } from './read-win-back.ts';

const tooFew = 'te weinig gegevens';
const share = z.number().meta({ description: 'Between 0 and 1; a difference between −1 and 1.' });

const group = z
  .object({
    n: z.int().meta({ description: 'Lapses whose time to come back has passed.' }),
    cameBack: z.int(),
    rate: share.nullable().meta({ description: 'null: fewer than five, too few to tell.' }),
    waiting: z.int().meta({ description: 'Lapses whose time has not passed yet; they are not counted in n.' }),
  })
  .meta({ id: 'WinBackGroup' });

const effect = z
  .object({
    comesBackWithinMonths: z.int(),
    treated: group.meta({ description: 'Who got the mail.' }),
    control: group.meta({ description: 'Who would have got it, and was kept to compare with.' }),
    effect: z
      .object({ difference: share, low: share, high: share })
      .nullable()
      .meta({ description: 'Treated less control, with its 95 % interval (Newcombe). null: too few to tell.' }),
    words: z.string().meta({ description: 'The same for people.', example: tooFew }),
  })
  .meta({ id: 'WinBackEffect' });

export const readWinBackEndpoint = endpoint({
  method: 'get',
  path: '/v1/metrics/win-back',
  operationId: 'readWinBack',
  tag: 'Metrics',
  scope: 'metrics:read',
  summary: 'What the win-back mail brings: quote requests and orders within six months, against a control group',
  answer: { status: 200, description: 'By the facts of this moment.', schema: effect },
  problems: [],
  async act(deps, { now }) {
    const { treated, control, effect: found } = await readWinBack(deps, now);
    return {
      comesBackWithinMonths: comesBackWithin.months,
      treated: groupAnswer(treated),
      control: groupAnswer(control),
      effect: found ?? null,
      words: found ? inWords(found) : tooFew,
    };
  },
});

const groupAnswer = ({ rate, ...counts }: Group): z.infer<typeof group> => ({ ...counts, rate: rate ?? null });

/** '+4,2 procentpunt (95 %: −1,0 tot +9,4)' */
const inWords = ({ difference, low, high }: Difference): string =>
  `${points(difference)} procentpunt (95 %: ${points(low)} tot ${points(high)})`;

const points = (part: number): string =>
  new Intl.NumberFormat('nl-NL', {
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' },
  })
    .format(100 * part)
    .replace('-', '−');
