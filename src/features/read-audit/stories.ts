import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { auditPage } from './messages.ts'

export const stories: Stories = {
  'a page of the ledger': () =>
    auditPage(
      aCommittee(),
      [
        {
          position: 42,
          at: '2 November 2026, 09:14',
          by: 'Alison Reed',
          did: 'item-added',
          about: 'Children’s complaints <update>',
        },
        { position: 41, at: '2 November 2026, 09:02', by: 'Cleardays', did: 'reminder-sent', about: null },
      ],
      40,
    ),
  'an empty ledger': () => auditPage(aCommittee(), [], null),
}
