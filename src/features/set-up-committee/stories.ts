import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting } from '../../slack/kit/gallery-data.ts'
import { committeeSetUp, setUpView } from './messages.ts'
import type { WhatItHas } from './what-it-has.ts'

const bare: WhatItHas = {
  meetings: 0,
  first: null,
  publishing: null,
  today: civilDate('2026-10-12'),
  isRoleTold: false,
  audience: null,
}
const out = 'Cleardays is not in it, or it is not there any more'
const dated: WhatItHas = {
  meetings: 11,
  first: aMeeting(),
  publishing: { target: civilDate('2026-11-03'), last: civilDate('2026-11-04') },
  today: civilDate('2026-10-12'),
  isRoleTold: false,
  audience: { is: 'ours', slackIds: ['U0A'] },
}

export const stories: Stories = {
  'the form': () => setUpView({ nation: 'england', officer: 'U0ALISON', name: '', council: null }),
  'the form for the first committee': () =>
    setUpView({ nation: 'england', officer: 'U0ALISON', name: '', council: 'westmarch.slack' }),
  'committee set up': () =>
    committeeSetUp(aCommittee(), { ...bare, audience: { is: 'not-certain', because: out, isShut: 'out' } }),
  'committee set up with its meetings': () => committeeSetUp(aCommittee(), dated),
  'committee set up with one meeting, and a channel everybody reads': () =>
    committeeSetUp(aCommittee(), {
      ...dated,
      meetings: 1,
      audience: { is: 'not-certain', because: 'it is not a private channel' },
    }),
  'committee set up with a meeting whose last day to publish is past': () =>
    committeeSetUp(aCommittee(), { ...dated, today: civilDate('2026-11-06') }),
  'committee set up by whoever gave themselves its role': () =>
    committeeSetUp(aCommittee(), { ...dated, isRoleTold: true }),
  'committee set up without a channel': () =>
    committeeSetUp(aCommittee({ slackChannel: null, name: 'Pwyllgor Craffu Addysg a Gwasanaethau i Ŵyr Ifanc' }), bare),
}
