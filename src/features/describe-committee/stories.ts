import { civilDate } from '../../domain/calendar/civil-date.ts'
import { NOTHING_SAID } from '../../domain/committee/about.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import type { BodyAt } from './describe-committee.ts'
import { bodySeen, bodyView } from './messages.ts'

const silent: BodyAt = { committee: aCommittee(), about: NOTHING_SAID, at: null, reportsTo: null, fedBy: [] }
const others = [
  { id: '01980000-0000-7000-8000-0000000000f7', name: 'Public Service Board' },
  { id: '01980000-0000-7000-8000-0000000000f8', name: 'Officers’ <Group>' },
]
const full: BodyAt = {
  committee: aCommittee({ name: 'Westmarch Partnership Board', kind: 'partnership' }),
  about: {
    terms: 'To bring public services in Westmarch together.\nTo report each quarter to the Panel.',
    objective: 'One set of priorities, paid for once',
    members: ['Westmarch County Council', 'Marchbrook <College>', 'Westmarch Health Trust'],
    formerName: 'Westmarch Strategic Partnership',
    formerUntil: civilDate('2026-04-01'),
    reportsToId: others[0]!.id,
  },
  at: '2026-11-02T10:00:00.000Z',
  reportsTo: others[0]!,
  fedBy: [others[1]!],
}

export const stories: Stories = {
  'of a partnership, to an officer': () => bodySeen(full, true),
  'of a partnership, to anyone else': () => bodySeen(full, false),
  'nothing is said yet': () => bodySeen(silent, true),
  'just saved': () => bodySeen(full, true, 'Saved'),
  'the form': () => bodyView(full, others),
  'the form where nothing is said yet': () => bodyView(silent, []),
}
