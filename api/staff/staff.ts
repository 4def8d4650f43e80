import { z } from 'zod';
import { isRole, roles } from '../../domain/staff.ts';
import { oneOf, readAs, readEmail, readMoment, text } from '../../door/fields.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { personLeft } from './person-left.ts';
import { recordAbsence } from './record-absence.ts';
import { savePerson } from './save-person.ts';
import { person, personAnswer } from './person-answer.ts';
import { staffId } from './staff-word.ts';

const moment = readAs(40, readMoment);

const listStaffEndpoint = endpoint({
  method: 'get',
  path: '/v1/staff',
  operationId: 'listStaff',
  tag: 'Staff',
  scope: 'staff:read',
  summary: 'Who works here, who is away, and who left',
  answer: { status: 200, description: 'The staff.', schema: z.object({ staff: z.array(person) }) },
  problems: [],
  act: async ({ store }, { now }) => ({
    staff: (await store.staff.list()).map((one) => personAnswer(one, now)),
  }),
});

const savePersonEndpoint = endpoint({
  method: 'post',
  path: '/v1/staff',
  operationId: 'savePerson',
  tag: 'Staff',
  scope: 'staff:write',
  summary: 'Record who works here, or record them anew',
  description: 'All but absences and leaving is replaced: those have operations of their own.',
  body: z
    .strictObject({
      id: staffId.refine((id) => !isRole(id), 'is the name of a role'),
      name: text(120).regex(/\p{L}/u, 'has no letter in it'),
      email: readAs(254, readEmail),
      role: oneOf(roles),
      deputy: staffId.optional().meta({ description: 'Who takes over while this person is away, or has left.' }),
    })
    .meta({ id: 'SavePerson' }),
  answer: { status: 200, description: 'The person as recorded.', schema: person },
  problems: [],
  act: async (deps, { body, now }) => personAnswer(await savePerson(deps, body), now),
});

const recordAbsenceEndpoint = endpoint({
  method: 'post',
  path: '/v1/staff/{id}/absences',
  operationId: 'recordAbsence',
  tag: 'Staff',
  scope: 'staff:write',
  summary: 'Record when a person is away: the deputy, or else the manager, gets the work',
  description: 'Replaces the absences it overlaps.',
  body: z
    .strictObject({ from: moment, until: moment })
    .refine(({ from, until }) => until > from, { path: ['until'], error: 'must be later than from' })
    .meta({ id: 'Absence' }),
  answer: { status: 200, description: 'The person as recorded.', schema: person },
  problems: ['unknown-staff'],
  act: async (deps, { id, body, now }) => personAnswer(await recordAbsence(deps, id, body), now),
});

const personLeftEndpoint = endpoint({
  method: 'post',
  path: '/v1/staff/{id}/left',
  operationId: 'personLeft',
  tag: 'Staff',
  scope: 'staff:write',
  summary: 'Record that a person left, or will: their open tasks go to the deputy, else to the manager',
  description:
    'Of a moment to come, the tasks go when this is said again at that time; until then they stay. `null`: they did not leave after all.',
  body: z.strictObject({ at: moment.nullable() }).meta({ id: 'PersonLeft' }),
  answer: {
    status: 200,
    description: 'The person as recorded, and how many tasks were handed over now.',
    schema: person.extend({ handedOver: z.int() }).meta({ id: 'LeftPerson' }),
  },
  problems: ['unknown-staff'],
  async act(deps, { id, body, by, now, log }) {
    const { left, handedOver } = await personLeft(deps, { id, at: body.at, by, now, log });
    return { ...personAnswer(left, now), handedOver };
  },
});

/** Who works here. */
export const staffEndpoints: readonly Endpoint[] = [
  listStaffEndpoint,
  savePersonEndpoint,
  recordAbsenceEndpoint,
  personLeftEndpoint,
];
