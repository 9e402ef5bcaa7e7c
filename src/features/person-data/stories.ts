import type { Erasure } from '../../domain/keeping/erasure.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aPerson } from '../../slack/kit/gallery-data.ts'
import { erased, gathered, personDataView, wouldErase } from './messages.ts'

const ofAMember: Erasure = {
  keepsName: true,
  goes: [
    { what: 'e-mail address, telephone, title, organisation, who answers for them, their choices', rows: 1 },
    { what: 'Slack accounts', rows: 1 },
  ],
  stays: [
    { what: 'roles, with their dates and titles', rows: 2 },
    { what: 'what was sent to them, and when', rows: 41 },
  ],
}
const ofNobody: Erasure = { keepsName: false, goes: [{ what: 'their name', rows: 1 }], stays: [] }

export const stories: Stories = {
  'the form': () => personDataView(aCommittee()),
  'one file': () => gathered({ title: 'What is held of Dawn Fletcher', name: 'what-is-held-of-dawn-fletcher.zip' }),
  'before it is erased': () => wouldErase(aCommittee().id, { person: aPerson(), erasure: ofAMember }),
  'before it is erased, of somebody in no record': () =>
    wouldErase(aCommittee().id, { person: aPerson(), erasure: ofNobody }),
  erased: () => erased({ person: aPerson(), erasure: ofAMember }),
}
