import { describe, expect, test } from '@jest/globals';
import { doerOf, mayDo, type StaffMember } from '../../domain/staff.ts';
import { local } from '../support/facts.ts';

const member = (id: string, overrides: Partial<StaffMember> = {}): StaffMember => ({
  id,
  role: 'engineer',
  absences: [],
  ...overrides,
});
const now = local('2026-11-20');
const away = { absences: [{ from: local('2026-11-18'), until: local('2026-11-25') }] };
const staff = [
  member('sanne', { ...away, deputyId: 'joost' }),
  member('joost'),
  member('alone', away),
  member('left', { leftAt: local('2026-11-01'), deputyId: 'joost' }),
  member('circle-a', { ...away, deputyId: 'circle-b' }),
  member('circle-b', { ...away, deputyId: 'circle-a' }),
  member('mark', { role: 'manager' }),
  member('dirk', { role: 'directie' }),
];

describe('who does the work', () => {
  test.each([
    ['the owner', 'joost', 'joost'],
    ['the deputy of who is away', 'sanne', 'joost'],
    ['the deputy of who left', 'left', 'joost'],
    ['the manager where there is no deputy', 'alone', 'mark'],
    ['the manager where deputies are away in a circle', 'circle-a', 'mark'],
    ['the manager for somebody unknown', 'nobody', 'mark'],
    ['who has the role', 'directie', 'dirk'],
  ])('%s', (_, owner, doer) => {
    expect(doerOf(owner, staff, now)).toBe(doer);
  });

  test('back again, it is the owner; where nobody has the role, the role itself', () => {
    expect(doerOf('sanne', staff, local('2026-11-25'))).toBe('sanne');
    expect(doerOf('manager', [member('sanne')], now)).toBe('manager');
  });
});

describe('who may do it', () => {
  const by = (id: string) => staff.find((one) => one.id === id) ?? member(id);
  test.each([
    ['the owner', 'joost', 'joost', true],
    ['the deputy in office', 'joost', 'sanne', true],
    ['another engineer', 'joost', 'alone', false],
    ['the manager for an engineer', 'mark', 'sanne', true],
    ['directie for a manager', 'dirk', 'manager', true],
    ['the manager for directie', 'mark', 'directie', false],
    ['an engineer for the manager', 'joost', 'manager', false],
    ['who left, of their own', 'left', 'left', false],
  ])('%s', (_, who, owner, may) => {
    expect(mayDo(by(who), owner, staff, now)).toBe(may);
  });
});
