import { linesOfBooking } from '../../../domain/ledger.ts';
import { delivery } from '../delivery.ts';
import { hire } from '../people.ts';
import { bodyOf, fixedNow, send, startApi, type StartedApi } from '../start-api.ts';
import type { Database } from '../start-database.ts';

export const iban = 'NL91ABNA0417164300';
export const otherIban = 'DE89370400440532013000';

export interface Answered {
  type?: string;
  why?: string;
  payoutId: string;
  state: string;
  cents: number;
  payableCents?: number;
  errors?: { pointer: string; detail: string }[];
  lines: { payeeId: string; state: string; cents: number; why?: string }[];
  left: { payeeId: string; why: string }[];
}

/** The bureau's people and customers who earned something. */
export interface MoneyWorld extends StartedApi {
  apiKey: string;
  setClock(now: string): void;
  customer(name: string): Promise<string>;
  /** Money that is payable, or held. */
  earned(payeeId: string, payableCents: number, heldCents?: number): Promise<void>;
  post(path: string, body: object, status?: number): Promise<Answered>;
  put(path: string, body: object, status?: number): Promise<Answered>;
  get(path: string, status?: number): Promise<Answered>;
  text(path: string, status?: number): Promise<string>;
  profile(payeeId: string, overrides?: object): Promise<Answered>;
  payable(payeeId: string): Promise<number>;
}

export async function startMoneyWorld(database: Database): Promise<MoneyWorld> {
  for (const model of Object.values(database.connection.models)) await model.deleteMany({});
  let clock = fixedNow;
  let counted = 0;
  const api = startApi(database, { now: () => clock });
  const apiKey = await api.key();
  await hire(api);
  const ask = async (
    method: 'get' | 'post' | 'put',
    path: string,
    { body, status }: { body?: object; status: number },
  ) => bodyOf(await send(api.app, apiKey, method, path).send(body).expect(status)) as Answered;
  const world: MoneyWorld = {
    ...api,
    apiKey,
    setClock: (now) => void (clock = now),
    async customer(name) {
      const email = `${name.replace(/\W/g, '')}@klant.test`.toLowerCase();
      const body = delivery({ orderId: `order of ${name}`, customer: { externalId: name, name, email } });
      const made = await send(api.app, apiKey, 'post', '/v1/deliveries').send(body).expect(202);
      return (bodyOf(made) as { customerId: string }).customerId;
    },
    async earned(payeeId, payableCents, heldCents = 0) {
      counted += 1;
      const item = `reward:friend-${counted}`;
      await api.deps.store.ledger.post({
        ...{ _id: `${payeeId}|${item}`, payeeId, kind: 'reward', item, at: clock, recordedAt: clock },
        lines: linesOfBooking(payeeId, { item, heldCents, payableCents }, 'cost:referral'),
      });
    },
    post: (path, body, status = 200) => ask('post', path, { body, status }),
    put: (path, body, status = 200) => ask('put', path, { body, status }),
    get: (path, status = 200) => ask('get', path, { status }),
    text: async (path, status = 200) => {
      const answer = await send(api.app, apiKey, 'get', path).responseType('blob').expect(status);
      return (answer.body as Buffer).toString('utf8');
    },
    profile: (payeeId, overrides = {}) =>
      world.put(`/v1/payees/${payeeId}`, {
        kind: 'private',
        name: 'J. Verbruggen',
        iban,
        by: 'manager-1',
        ...overrides,
      }),
    payable: async (payeeId) => {
      const { balances } = (await world.get(`/v1/payees/${payeeId}/statement`)) as unknown as {
        balances: { payable: number };
      };
      return balances.payable;
    },
  };
  return world;
}
