import type { Offered } from '../../../app/programme/offer.ts'
import { shortDate } from '../../../domain/calendar/civil-date.ts'
import type { Item } from '../../../domain/programme/item.ts'
import type { Option } from '../choices.ts'

/** An item as it is offered in a menu. */
export const itemOption = (item: Pick<Item, 'id' | 'number' | 'title'>): Option => ({
  text: `${item.number}. ${item.title}`,
  value: item.id,
})

/** A meeting as it is offered, with its year and its last lawful day. */
export const meetingOption = ({ meeting, publishBy }: Offered): Option => ({
  text: `${shortDate(meeting.day)} ${meeting.day.slice(0, 4)}${meeting.title ? `, ${meeting.title}` : ''}`,
  value: meeting.id,
  description: publishBy ? `publish by ${shortDate(publishBy)}` : 'no publishing day is known',
})
