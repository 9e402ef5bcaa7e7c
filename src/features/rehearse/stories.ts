import type { Held } from '../../app/held.ts'
import { message, section } from '../../slack/kit/blocks.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { heldList, heldMessage } from './messages.ts'

const held = (given: Partial<Held> = {}): Held => ({
  id: '01980000-0000-7000-8000-0000000000f1',
  state: 'held',
  committeeName: aCommittee().name,
  isRehearsal: true,
  to: 'Councillor Mair Bevan-Price',
  goesAt: null,
  says: message(
    'Report for the Corporate and Communities Panel, Thursday 12 November 2026: children’s complaints',
    section('*Report for the Corporate and Communities Panel, Thursday 12 November 2026*: children’s complaints'),
  ),
  ...given,
})

export const stories: Stories = {
  'held in rehearsal': () => heldMessage(held()),
  'held for the officer to send': () => heldMessage(held({ isRehearsal: false })),
  'held and sent': () => heldMessage(held({ state: 'sent' })),
  'held and sent while its cause can be undone': () => heldMessage(held({ state: 'waiting', goesAt: '10.14am' })),
  'held with nothing left to say': () => heldMessage(held({ says: null })),
  'everything that waits': () => heldList(aCommittee({ isInRehearsal: true }), [held(), held({ to: 'the channel' })]),
  'nothing waits': () => heldList(aCommittee(), []),
}
