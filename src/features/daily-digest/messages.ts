import { DateTime } from 'luxon'
import { type CivilDate, clockTime, longDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { LATER, type Later } from '../../domain/delivery/later.ts'
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
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { LIMITS, lengthOfText } from '../../slack/kit/pieces.ts'
import type { PutOff } from './put-off.ts'

/** One thing in a person's message of the day. `late`: the day on which it should have reached them. */
export type Reminded = { readonly says: Message; readonly late: CivilDate | null }

/** Everything a person is reminded of on one day, in one message. */
export type Day = {
  readonly about: string
  readonly day: CivilDate
  readonly things: readonly Reminded[]
  /** Who is away and has what is due go to them, and until when. */
  readonly standsInFor?: readonly { readonly name: string; readonly until: CivilDate }[]
}

/** The message of the day. What should have come earlier is said first, once, and says that it is late. */
export const dailyReminders = ({ about, day, things, standsInFor = [] }: Day): Message => {
  const fits = whatFits(things)
  const late = fits.filter((thing) => thing.late !== null)
  const today = fits.filter((thing) => thing.late === null)
  const rest = things.filter((thing) => !fits.includes(thing))
  const [only] = things
  const title =
    things.length === 1 && only ? only.says.text : `${longDate(day)}: ${count(things.length, 'thing')} to look at`
  return message(
    things.length === 1 ? unescaped(title) : `${title}. ${said(things)}`,
    things.length > 1 && header(title),
    late.length > 0 && section(whileAway(late)),
    late.flatMap(({ says }, index) => [...(index > 0 ? [divider()] : []), ...says.blocks]),
    late.length > 0 && today.length > 0 && divider(),
    today.flatMap(({ says }, index) => [...(index > 0 ? [divider()] : []), ...says.blocks]),
    rest.length > 0 && [divider(), section(inShort(rest))],
    divider(),
    actions(
      ...(Object.keys(LATER) as Later[]).map((when) =>
        button(`Later: ${LATER[when]}`, actionIds.remindLater, `${when}/${about}`),
      ),
      runButton({ command: '/committee', word: 'reminders', button: 'What I am reminded of' }),
    ),
    context(
      standsInFor.length > 0 &&
        `You stand in for ${standsInFor.map(({ name, until }) => `${plain(name)}, who is away until ${longDate(until)}`).join('; and for ')}.`,
    ),
    context('One message a day for everything you owe. It stops as soon as it is done.'),
  )
}

/** Room for what stands around the things: the heading, the words before and after, the buttons, the rest in short. */
const MOST = { blocks: LIMITS.message.blocks - 10, text: LIMITS.message.text - 4500 }
const IN_SHORT = 2600

/** The things a message holds whole, what is late before what is of today. */
const whatFits = (things: readonly Reminded[]): readonly Reminded[] => {
  const kept: Reminded[] = []
  let blocks = 0
  let text = 0
  for (const thing of things.toSorted((one, other) => Number(one.late === null) - Number(other.late === null))) {
    blocks += thing.says.blocks.length + 1
    text += lengthOfText(thing.says.blocks)
    if (kept.length > 0 && (blocks > MOST.blocks || text > MOST.text)) break
    kept.push(thing)
  }
  return kept
}

/** What has no room to stand whole is said in its own sentence, without its buttons. */
const inShort = (rest: readonly Reminded[]): string => {
  const lines = rest.map(({ says }) => `•  ${says.text}`)
  const fit = lines.filter((_, index) => lines.slice(0, index + 1).join('\n').length <= IN_SHORT)
  const left = lines.length - fit.length
  return ['*And*', ...fit, ...(left > 0 ? [`_and ${left} more: \`/report\` and \`/agenda\` show them_`] : [])].join(
    '\n',
  )
}

/** So many characters of what is heard of a message. */
const HEARD = 1800

/** As many of them as are heard out, for whoever hears the message rather than sees it; then how many more. */
const said = (things: readonly Reminded[]): string => {
  const all = things.map(({ says }) => unescaped(says.text))
  const ends = all.map((_, index) => all.slice(0, index + 1).join('; ').length)
  const fit = Math.max(1, ends.filter((end) => end <= HEARD).length)
  return `${all.slice(0, fit).join('; ')}${all.length > fit ? `; and ${all.length - fit} more` : ''}`
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

/** After *Later*: when what comes again, and what does not because this is its last day. */
export const remindedLater = ({ today, zone, on, stays, dayIsOver }: PutOff): Message => {
  const again = today
    ? `You will be reminded again today at ${clockTime(timeOfDay(DateTime.fromISO(today).setZone(zone).toFormat('HH:mm')))}`
    : on.length > 0
      ? `You will be reminded again on ${on.map(({ day }) => longDate(day)).join(' and on ')}`
      : 'Nothing was put off: this is its last day'
  return message(
    again,
    section(`*${plain(again)}.*${dayIsOver ? ' Your hours today are over by the afternoon.' : ''}`),
    ...on
      .filter(({ isLastDay }) => isLastDay)
      .map(({ day, says }) => section(`Not later than ${longDate(day)}, the last day:\n${lines(says)}`)),
    stays.length > 0 &&
      section(`Today is the last day, so ${stays.length === 1 ? 'this stays' : 'these stay'}:\n${lines(stays)}`),
    context(today !== null && 'What is done by then is not in it.'),
  )
}

// What a drawing says is escaped already where it is made.
const lines = (says: readonly string[]): string => says.map((one) => `•  ${one}`).join('\n')

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
