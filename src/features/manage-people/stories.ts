import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { giveRoleView, type HeldRole, peopleList, roleGiven } from './messages.ts'

const chair: HeldRole = {
  holdingId: '01980000-0000-7000-8000-0000000000b1',
  name: 'Councillor Siân Ŵyn-Jones',
  isInSlack: true,
  role: 'chair',
  title: null,
  isCouncilWide: false,
  since: civilDate('2026-05-21'),
  until: null,
}
const witness: HeldRole = {
  ...chair,
  name: 'Dr Ann Rees',
  role: 'co-opted-non-voting',
  isInSlack: false,
  title: 'Parent governor',
  until: civilDate('2027-05-20'),
}

const given = {
  committee: aCommittee(),
  person: { name: 'Councillor Siân Ŵyn-Jones' },
  role: 'chair',
} as const

export const stories: Stories = {
  'people and roles': () =>
    peopleList(
      aCommittee(),
      [chair, witness, { ...chair, name: 'Owen Pratt', role: 'monitoring-officer', isCouncilWide: true }],
      true,
    ),
  'people and roles, as a member sees them': () => peopleList(aCommittee(), [chair, witness], false),
  'nobody yet': () => peopleList(aCommittee(), [], true),
  'the form': () => giveRoleView(aCommittee(), civilDate('2026-11-02')),
  'role given': () => roleGiven({ ...given, waitsFor: null, isAlone: false }),
  'a role of one’s own waits for a second person': () =>
    roleGiven({ ...given, waitsFor: ['Alison Reed', 'Owen Pratt'], isAlone: false }),
  'a role of one’s own, with nobody there yet': () => roleGiven({ ...given, waitsFor: null, isAlone: true }),
}
