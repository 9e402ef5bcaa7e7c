import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { someMoved } from '../../slack/law/law-gallery-data.ts'
import { authoritiesChanged, authoritiesList, authorityView } from './messages.ts'

const host: AuthorityOfCommittee = {
  name: 'Westmarch County Council',
  profile: 'england-council',
  closures: [],
  isHost: true,
  hostsFrom: [],
}
const other: AuthorityOfCommittee = {
  name: 'Cyngor <Bryn> Council',
  profile: 'wales',
  closures: [{ day: civilDate('2026-12-24'), why: 'Civic centre closed' }],
  isHost: false,
  hostsFrom: [civilDate('2027-05-20')],
}
const changed = { committee: aCommittee(), authorities: [host, other] }

export const stories: Stories = {
  'the authorities to an officer': () => authoritiesList(aCommittee(), [host, other], host.name, true),
  'one council': () => authoritiesList(aCommittee(), [], null, false),
  'the form of a new one': () => authorityView(aCommittee(), null, 'england-council'),
  'the form of one that is there': () => authorityView(aCommittee(), other, 'england-council'),
  'saved, and what moved': () =>
    authoritiesChanged({ ...changed, said: 'Eastmarch is an authority of the Panel.', moved: someMoved }),
  'saved, and nothing moved': () =>
    authoritiesChanged({ ...changed, said: 'Eastmarch is no longer an authority of the Panel.', moved: [] }),
}
