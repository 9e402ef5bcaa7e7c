import type { RowAt } from '../../app/workstreams/read-table.ts'
import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { RECURRENCES } from '../../domain/programme/recurrence.ts'
import { fundingInWords, targetInWords } from '../../domain/workstreams/targets.ts'
import { endOf, isFedTooLate } from '../../domain/workstreams/warnings.ts'
import { DIRECTIONS, RATINGS, type Rating, type Workstream } from '../../domain/workstreams/workstream.ts'
import { oneLine, plain } from '../../slack/kit/blocks.ts'

const MARK: Readonly<Record<Rating, string>> = {
  red: ':red_circle:',
  amber: ':large_yellow_circle:',
  green: ':large_green_circle:',
}

/** How one stands: the colour by its name as well, with its day; *not known* is said and not left out. */
export const ratingInWords = ({ rating, ratingOn }: Pick<Workstream, 'rating' | 'ratingOn'>): string =>
  `${rating ? `${MARK[rating]} ${RATINGS[rating]}` : ':white_circle: Rating not known'}${ratingOn ? ` on ${longDate(ratingOn)}` : ''}`

const endInWords = (one: Workstream, today: CivilDate): string | null => {
  if (!one.endsOn) return null
  const end = endOf(one, today)
  if (end === 'past') return `:warning: It ended on ${longDate(one.endsOn)}: close it, or give it another end`
  return `${end === 'soon' ? ':warning: ' : ''}Ends on ${longDate(one.endsOn)}`
}

const feedInWords = (row: RowAt): string | null => {
  const { one, meeting } = row
  if (!one.feedingBody) return null
  const first = `${plain(one.feedingBody)}${one.feedingOn ? ` looks at it on ${longDate(one.feedingOn)}` : ' looks at it first'}`
  if (row.feedingMeets === false) return `:warning: ${first}, but no meeting of it is on that day here`
  return isFedTooLate(one, meeting?.day ?? null)
    ? `:warning: ${first}, which is not before the committee’s meeting of ${longDate(meeting!.day)}`
    : first
}

/** Everything that is said of one, line by line, without its name. `brief` leaves out what the card alone shows. */
export const rowLines = (row: RowAt, today: CivilDate, brief: boolean): readonly string[] => {
  const { one, item, meeting, author } = row
  const said = (words: string | null, most: number) => words && plain(oneLine(words).slice(0, most))
  const leads = one.leads.map(({ authority, name }) => (authority ? `${authority}: ${name}` : name))
  return [
    `${ratingInWords(one)}${one.ratingReason ? `. ${said(one.ratingReason, brief ? 200 : 1000)}` : ''}`,
    one.direction &&
      `${DIRECTIONS[one.direction]}${one.directionReason ? `: ${said(one.directionReason, brief ? 200 : 1000)}` : ''}`,
    !brief && one.areas.length > 0 && `Covers ${plain(one.areas.join(', '))}`,
    leads.length > 0 && `Led by ${plain(leads.join('; '))}`,
    item &&
      `Comes under item ${item.number}, “${plain(item.title)}”${meeting ? `, on ${longDate(meeting.day)}` : ', which has no meeting yet'}`,
    feedInWords(row),
    !brief && one.targets.length > 0 && `Targets: ${plain(one.targets.map(targetInWords).join('; '))}`,
    !brief && one.funding.length > 0 && `Funding: ${plain(one.funding.map(fundingInWords).join('; '))}`,
    one.reportsEvery &&
      `Highlight report ${RECURRENCES[one.reportsEvery].toLowerCase()}${author ? ` from ${plain(author)}` : ''}${
        one.reportNextOn ? `; the next is for ${longDate(one.reportNextOn)}` : ''
      }`,
    endInWords(one, today),
  ].filter((line): line is string => Boolean(line))
}
