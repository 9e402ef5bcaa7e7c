import type { ModalView } from '@slack/types'
import { clockTime, longDate } from '../../domain/calendar/civil-date.ts'
import { isMuted, MUTABLE, type MutableName, mutableFor, stillComes } from '../../domain/delivery/what-may-be-muted.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { actions, context, type Message, message, plain, runButton, section } from '../../slack/kit/blocks.ts'
import { checkboxes, choice } from '../../slack/kit/choices.ts'
import { dayInput, timeInput } from '../../slack/kit/inputs.ts'
import { modal } from '../../slack/kit/views.ts'
import type { RemindersSeen } from './choose-reminders.ts'
import { AS_IN_SLACK } from './form.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const
const ZONES = [
  'Europe/London',
  'Europe/Dublin',
  'Europe/Paris',
  'Europe/Athens',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Pacific/Auckland',
] as const

const wantedOf = ({ roles, wishes }: RemindersSeen): readonly MutableName[] =>
  mutableFor(roles).filter((name) => !MUTABLE[name].kinds.every((kind) => isMuted(kind, wishes.muted)))

/** `Europe/London` as a place: `London`. */
const place = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** The form: what, when, where and away. It says in words what still comes. */
export const remindersView = (seen: RemindersSeen): ModalView => {
  const { roles, wishes, usual, slackZone, today } = seen
  const zones = [...new Set([...ZONES, ...(wishes.zone ? [wishes.zone] : [])])]
  return modal({
    title: 'What I am reminded of',
    callbackId: actionIds.remindersSubmitted,
    submit: 'Save',
    blocks: [
      section(
        'This is for you alone. You have one message a day at most, with everything in it, and none where there is nothing.',
      ),
      checkboxes(
        'wanted',
        'Remind me of',
        mutableFor(roles).map((name) => ({ value: name, text: MUTABLE[name].says })),
        { initial: wantedOf(seen) },
      ),
      section(
        `*What comes all the same*\n${stillComes(roles)
          .map((one) => `•  ${one}`)
          .join('\n')}`,
      ),
      checkboxes(
        'days',
        'On these days',
        DAYS.map((text, n) => ({ value: String(n + 1), text })),
        {
          initial: (wishes.days ?? [1, 2, 3, 4, 5]).map(String),
          hint: 'Never on a weekend, a bank holiday or a day on which the council is closed.',
        },
      ),
      timeInput('from', 'From', { optional: true, initial: wishes.hours?.from ?? null }),
      timeInput('until', 'Until', {
        optional: true,
        initial: wishes.hours?.until ?? null,
        hint: `Leave both empty for ${clockTime(usual.from)} to ${clockTime(usual.until)}.`,
      }),
      choice(
        'zone',
        'Where I am',
        [
          { value: AS_IN_SLACK, text: `As Slack says: ${place(slackZone)}` },
          ...zones.map((zone) => ({ value: zone, text: place(zone) })),
        ],
        { initial: wishes.zone ?? AS_IN_SLACK },
      ),
      dayInput('since', 'I am away from', { optional: true }),
      dayInput('back', 'Away until and including', {
        optional: true,
        hint: 'What is due meanwhile waits, or goes to whoever stands in for you: “Say who stands in” names them.',
      }),
      ...wishes.away
        .filter(({ until }) => until >= today)
        .slice(0, 3)
        .flatMap(({ since, until }) =>
          context(`You have said that you are away from ${longDate(since)} until ${longDate(until)}.`),
        ),
    ],
  })
}

/** What they chose, in words: what they are reminded of and not, when, and what comes all the same. */
export const remindersChosen = (seen: RemindersSeen): Message => {
  const { roles, wishes, usual, slackZone, today } = seen
  const wanted = wantedOf(seen)
  const not = mutableFor(roles).filter((name) => !wanted.includes(name))
  const hours = wishes.hours ?? usual
  const days = wishes.days ? wishes.days.map((day) => DAYS[day - 1]).join(', ') : 'Monday to Friday'
  const says =
    not.length === 0 ? 'You are reminded of everything' : `You are no longer reminded of ${not.length} kinds of thing`
  const list = (names: readonly MutableName[]) => names.map((name) => `•  ${MUTABLE[name].says}`).join('\n')
  return message(
    `${not.length === 1 ? 'You are no longer reminded of one kind of thing' : says}. It is saved`,
    section(
      `*Saved.* From ${clockTime(hours.from)} to ${clockTime(hours.until)} (${plain(place(wishes.zone ?? slackZone))}), ${days}.`,
    ),
    wanted.length > 0 && section(`*You are reminded of*\n${list(wanted)}`),
    not.length > 0 && section(`*Not of*\n${list(not)}`),
    section(
      `*What comes all the same*\n${stillComes(roles)
        .map((one) => `•  ${one}`)
        .join('\n')}`,
    ),
    ...wishes.away
      .filter(({ until }) => until >= today)
      .slice(0, 3)
      .map(({ since, until }) => section(`You are away from ${longDate(since)} until ${longDate(until)}.`)),
    actions(
      runButton({ command: '/committee', word: 'reminders', button: 'Change it' }),
      runButton({ command: '/committee', word: 'away', button: 'Say who stands in' }),
    ),
    context('What is muted still stands on Home and in `/report`.'),
  )
}
