import { type CivilDate, longDate } from '../../domain/calendar/civil-date.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  button,
  context,
  count,
  divider,
  header,
  type Message,
  message,
  section,
} from '../../slack/kit/blocks.ts'

/** One thing in a person's message of the day. `late`: the day on which it should have reached them. */
export type Reminded = { readonly says: Message; readonly late: CivilDate | null }

/** Everything a person is reminded of on one day, in one message. */
export type Day = { readonly about: string; readonly day: CivilDate; readonly things: readonly Reminded[] }

const LATER = 'Later'

/** The message of the day. What should have come earlier is said first, once, and says that it is late. */
export const dailyReminders = ({ about, day, things }: Day): Message => {
  const late = things.filter((thing) => thing.late !== null)
  const today = things.filter((thing) => thing.late === null)
  const [only] = things
  const title =
    things.length === 1 && only ? only.says.text : `${longDate(day)}: ${count(things.length, 'thing')} to look at`
  return message(
    things.length === 1 ? unescaped(title) : `${title}. ${things.map(({ says }) => unescaped(says.text)).join('; ')}`,
    things.length > 1 && header(title),
    late.length > 0 && section(whileAway(late)),
    late.flatMap(({ says }, index) => [...(index > 0 ? [divider()] : []), ...says.blocks]),
    late.length > 0 && today.length > 0 && divider(),
    today.flatMap(({ says }, index) => [...(index > 0 ? [divider()] : []), ...says.blocks]),
    divider(),
    actions(button(LATER, actionIds.remindLater, about)),
    context('One message a day for everything you owe. It stops as soon as it is done.'),
  )
}

const whileAway = (late: readonly Reminded[]): string => {
  const days = [...new Set(late.flatMap((thing) => thing.late ?? []))].sort()
  const [first] = days
  const when =
    days.length === 1 ? `on ${longDate(first!)}` : `between ${longDate(first!)} and ${longDate(days.at(-1)!)}`
  return `*While I was away.* Cleardays was not running, and ${
    late.length === 1 ? 'this should have reached you' : 'these should have reached you'
  } ${when}. ${late.length === 1 ? 'It is' : 'They are'} said once, now.`
}

// The fallback is escaped where a message is made: what was escaped already is taken back first.
const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

/** After *Later*. */
export const remindedLater = (on: CivilDate): Message =>
  message(`You will be reminded again on ${longDate(on)}`, section(`You will be reminded again on *${longDate(on)}*.`))

/** Posts to a channel that were missed and would mislead now: their officer is told instead, once. */
export const whileAwayNotice = (
  missed: readonly { readonly where: string; readonly day: CivilDate; readonly says: string }[],
): Message =>
  message(
    `While I was away: ${count(missed.length, 'post')} did not go to a channel`,
    section(
      `*While I was away.* Cleardays was not running, and ${
        missed.length === 1 ? 'this did not go' : 'these did not go'
      } to the channel. ${missed.length === 1 ? 'It has' : 'They have'} not been posted late, because the day is over.`,
    ),
    ...missed.map(({ where, day, says }) => section(`• ${where}, ${longDate(day)}: ${says}`)),
  )
