import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { AuthorityOfCommittee } from '../../domain/calendar/joint-hosting.ts'
import { HOSTS_AS_IT_IS } from '../../domain/committee/hosting.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { someMoved } from '../../slack/law/law-gallery-data.ts'
import { authoritiesChanged, authoritiesList, authorityView } from './messages.ts'

const clerks = [
  { id: '01980000-0000-7000-8000-0000000000f2', name: 'Alison Reed' },
  { id: '01980000-0000-7000-8000-0000000000f3', name: 'Bethan <Vaughan>' },
]
const turn = {
  host: 'Westmarch County Council',
  next: { host: 'Cyngor <Bryn> Council', from: civilDate('2027-05-20') },
}
const host: AuthorityOfCommittee = {
  name: 'Westmarch County Council',
  profile: 'england-council',
  closures: [],
  isHost: true,
  hostsFrom: [],
  hosting: HOSTS_AS_IT_IS,
}
const other: AuthorityOfCommittee = {
  name: 'Cyngor <Bryn> Council',
  profile: 'wales',
  closures: [{ day: civilDate('2026-12-24'), why: 'Civic centre closed' }],
  isHost: false,
  hostsFrom: [civilDate('2027-05-20')],
  hosting: {
    clerkId: clerks[1]!.id,
    numbering: 'continuous',
    nextMinuteNumber: '60/27',
    settings: {
      stages: { request: 30, draft: 20, clearance: 15, briefing: 8, final: 5 },
      publicQuestions: { workingDaysBefore: 2, at: '12:00' },
      targetDaysBefore: 2,
      chairWord: 'convener',
      privateWord: 'Part B',
    },
  },
}
const changed = { committee: aCommittee(), authorities: [host, other] }

export const stories: Stories = {
  'the authorities to an officer': () => authoritiesList(aCommittee(), [host, other], turn, true, clerks),
  'one council': () => authoritiesList(aCommittee(), [], null, false, []),
  'the form of a new one': () => authorityView(aCommittee(), null, 'england-council', []),
  'the form of one that is there': () => authorityView(aCommittee(), other, 'england-council', clerks),
  'saved, and what moved': () =>
    authoritiesChanged({ ...changed, said: 'Eastmarch is an authority of the Panel.', moved: someMoved }),
  'saved, and nothing moved': () =>
    authoritiesChanged({ ...changed, said: 'Eastmarch is no longer an authority of the Panel.', moved: [] }),
}
