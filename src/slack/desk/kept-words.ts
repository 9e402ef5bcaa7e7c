import { DateTime } from 'luxon'
import { civilDateAt, clockTime, longDate, timeOfDay } from '../../domain/calendar/civil-date.ts'
import { list, type Message, message, plain, section } from '../kit/blocks.ts'

// What the desk says while the database is away, and when it is back.

/** A command, or whatever else cannot wait: nothing was done. */
export const databaseAway = (): Message =>
  message(
    'Nothing was changed: the database is not answering just now.',
    section(
      'Nothing was changed: the database is not answering just now. Please try again in a minute or two. If it goes on, tell whoever looks after Cleardays.',
    ),
  )

/** There is no room to write anything. */
export const noRoom = (): Message =>
  message(
    'Nothing was changed: there is no room left on the disk that Cleardays writes to.',
    section(
      'Nothing was changed: there is no room left on the disk that Cleardays writes to. Everything recorded before is safe. Please tell whoever looks after Cleardays, and try again when there is room.',
    ),
  )

/** A press, or a form that is complete: it is on this machine's disk. */
export const keptForLater = (): Message =>
  message(
    'I have written that down. It takes effect when the database is back.',
    section(
      'I have written that down. The database is not answering just now, so *nothing has been changed yet*. It takes effect by itself when the database is back, in the order in which it came, and I will tell you then. There is no need to press again.',
    ),
  )

/** It could not even be written down. */
export const couldNotKeep = (): Message =>
  message(
    'That could not be taken, and nothing was changed.',
    section(
      'That could not be taken, and nothing was changed: the database is not answering, and there is no room to keep it for later. Please try again in a few minutes. If it goes on, tell whoever looks after Cleardays.',
    ),
  )

/** The same thing, taken by somebody else at the same moment. */
export const takenBefore = (): Message =>
  message(
    'That has been taken already, once.',
    section('That has been taken already, once. There is nothing more to do.'),
  )

/** `at 10.02am on Wednesday 3 March 2021`, in the zone of whoever is told. */
const when = (at: string, zone: string): string => {
  const instant = DateTime.fromISO(at)
  const time = clockTime(timeOfDay(instant.setZone(zone).toFormat('HH:mm')))
  return `at ${time} on ${longDate(civilDateAt(instant, zone))}`
}
const asked = (at: string, zone: string): string =>
  `You pressed something ${when(at, zone)}, while the database was not answering.`

const before = (lead: string, answer: Message | null): Message => {
  const said = message(lead, section(lead), answer?.blocks)
  return answer ? { ...said, text: `${said.text} ${answer.text}`.slice(0, 3000) } : said
}

/** It has taken effect; what there was to say about it follows. */
export const tookEffect = (at: string, zone: string, answer: Message | null = null): Message =>
  before(`${asked(at, zone)} It has taken effect now.`, answer)

/** It was taken up and left nothing behind; why follows. */
export const changedNothing = (at: string, zone: string, answer: Message | null = null): Message =>
  before(`${asked(at, zone)} It has been looked at now, and nothing was changed.`, answer)

/** A form that was complete by its looks, and is not. */
export const notAsItIs = (at: string, zone: string, errors: Readonly<Record<string, string>>): Message =>
  changedNothing(at, zone, message(Object.values(errors).join(' '), list(Object.values(errors).map(plain))))

/** What comes next is a form, and a form can only be opened by a press of now. */
export const oneMoreStep = (at: string, zone: string): Message => {
  const words = 'It goes on with a form, which I can open only when you press. Please press it again.'
  return changedNothing(at, zone, message(words, section(words)))
}

/** Things have gone on for too long for it to be wanted as it was. */
export const keptTooLong = (at: string, zone: string): Message => {
  const words = 'That is more than a day ago. Please look at how things stand, and do it again if it is still wanted.'
  return changedNothing(at, zone, message(words, section(words)))
}
