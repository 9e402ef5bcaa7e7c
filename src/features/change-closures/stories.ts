import { civilDate } from '../../domain/calendar/civil-date.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { someMoved } from '../../slack/law/law-gallery-data.ts'
import { closuresChanged, closuresList, closuresView } from './messages.ts'

const until = civilDate('2028-12-31')
const day = (on: string, why: string) => ({ day: civilDate(on), why, kind: 'closure' as const })
const days = [
  day('2026-12-29', 'Town hall closed'),
  { ...day('2027-03-01', 'St David’s Day'), kind: 'local-holiday' as const },
]

export const stories: Stories = {
  'the closure days to an officer': () =>
    closuresList(aCommittee(), 'Westmarch County Council', days, { mayChange: true, until }),
  'the closure days to a member, more than a page': () =>
    closuresList(
      aCommittee(),
      'Westmarch County Council',
      Array.from({ length: 14 }, (_, n) =>
        day(`2027-08-${String(n + 1).padStart(2, '0')}`, 'Moving to <Castle> House'),
      ),
      { mayChange: false, until, page: 2 },
    ),
  'none entered': () => closuresList(aCommittee(), 'Westmarch County Council', [], { mayChange: true, until }),
  'the form': () => closuresView(aCommittee()),
  'added, and what moved': () =>
    closuresChanged(
      aCommittee(),
      { days: [civilDate('2026-11-02'), civilDate('2026-11-03')], why: 'Town hall closed', moved: someMoved },
      'added',
    ),
  'removed, and nothing moved': () =>
    closuresChanged(aCommittee(), { days: [civilDate('2026-12-29')], why: 'Town hall closed', moved: [] }, 'removed'),
}
