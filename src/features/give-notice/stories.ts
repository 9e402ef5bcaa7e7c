import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee, aMeeting, anItem } from '../../slack/kit/gallery-data.ts'
import type { NoticeRecorded, NoticeToGive } from './give-notice.ts'
import { noNotices, noticeRecorded, noticeView } from './messages.ts'

const committee = aCommittee({ name: 'Cabinet', kind: 'cabinet' })
const item = anItem({ title: 'Highways term contract: award', isKeyDecision: true })
const meeting = aMeeting()
const by = civilDate('2026-10-14')
const wanted: NoticeToGive = { kind: 'key-decision', by, item, meeting, given: null }
const recorded: NoticeRecorded = {
  ...wanted,
  committee,
  given: {
    kind: 'key-decision',
    itemId: item.id,
    meetingId: meeting.id,
    givenOn: civilDate('2026-10-09'),
    link: 'https://democracy.example.org/notices/41',
    byId: null,
    at: '2026-10-09T09:00:00Z',
  },
}
const late: NoticeRecorded = {
  ...recorded,
  given: { ...recorded.given, givenOn: civilDate('2026-10-20'), link: null },
}
const today = civilDate('2026-10-20')

export const stories: Stories = {
  'the form': () =>
    noticeView(
      committee,
      [wanted, { ...wanted, kind: 'private' }, { ...recorded, kind: 'private-again', by: civilDate('2026-11-04') }],
      { today, itemId: null },
    ),
  'the form, of one item whose notice is recorded': () => noticeView(committee, [recorded], { today, itemId: item.id }),
  'recorded in time': () => noticeRecorded(recorded),
  'recorded late: a key decision': () => noticeRecorded(late),
  'recorded late: a private meeting': () => noticeRecorded({ ...late, kind: 'private' }),
  'nothing needs a notice': () => noNotices(committee),
}
