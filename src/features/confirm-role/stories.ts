import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { roleDecided, roleToConfirm, selfGiven } from './messages.ts'
import type { RoleSeen } from './see-role.ts'

const open: RoleSeen = {
  id: '01980000-0000-7000-8000-0000000000f3',
  committeeId: aCommittee().id,
  personId: '01980000-0000-7000-8000-0000000000a1',
  role: 'monitoring-officer',
  title: null,
  since: civilDate('2026-11-02'),
  until: null,
  proposedAt: '2026-11-02T09:00:00Z',
  state: 'open',
  decidedById: null,
  name: 'Sam Tolley',
  committee: aCommittee().name,
  decidedBy: null,
}

export const stories: Stories = {
  'to a second person': () => roleToConfirm(open),
  'to a second person, confirmed': () => roleToConfirm({ ...open, state: 'confirmed', decidedBy: 'Alison Reed' }),
  'to a second person, not confirmed': () => roleToConfirm({ ...open, state: 'refused', decidedBy: 'Alison Reed' }),
  'a role of one’s own that nobody could confirm': () =>
    selfGiven({ name: 'Sam Tolley', committee: aCommittee(), role: 'officer' }),
  'to whoever asked, confirmed': () => roleDecided({ ...open, state: 'confirmed', decidedBy: 'Alison Reed' }),
  'to whoever asked, not confirmed': () => roleDecided({ ...open, state: 'refused', decidedBy: 'Alison Reed' }),
}
