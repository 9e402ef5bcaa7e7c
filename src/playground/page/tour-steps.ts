import type { Person, State } from '../protocol.ts'

/** One thing to try: as whom, what to type or press, and what then to look for. */
export type TourStep = {
  readonly id: string
  readonly who: 'officer' | 'chair' | 'member' | 'author' | 'witness'
  readonly does: string
  readonly types?: string
  /** The shortcut it is done with. */
  readonly needs?: string
  readonly place?: 'channel' | 'home' | 'app' | 'letters'
}

/** One of the four journeys, from its first press to its last. */
export type Journey = { readonly title: string; readonly about: string; readonly steps: readonly TourStep[] }

/** The guided tour. Each step's id is what the server remembers as done. */
const JOURNEYS: readonly Journey[] = [
  {
    title: 'Put something on the work programme',
    about: 'An item can come from an officer, a member, or something said in a channel.',
    steps: [
      {
        id: 'add.form',
        who: 'officer',
        place: 'channel',
        types: '/programme add',
        does: 'Type this in the committee’s channel, fill in the form and press its button. The answer is only for you.',
      },
      {
        id: 'add.suggest',
        who: 'member',
        place: 'channel',
        types: '/programme suggest',
        does: 'Suggest a topic as a member. The officer advises; the committee decides; the member is told.',
      },
      {
        id: 'add.shortcut',
        needs: 'Add to work programme',
        who: 'officer',
        place: 'channel',
        does: 'Open a message’s menu (the three dots) and choose Add to work programme.',
      },
      {
        id: 'add.see',
        who: 'officer',
        place: 'channel',
        types: '/programme',
        does: 'See the programme by meeting, with what waits for a date at the end.',
      },
    ],
  },
  {
    title: 'Give it a meeting',
    about: 'Every deadline that follows is worked out, and each says why.',
    steps: [
      {
        id: 'schedule.form',
        who: 'officer',
        place: 'channel',
        types: '/programme schedule',
        does: 'Choose the item and a meeting. Read the deadlines: our target and the law’s last day are both there.',
      },
      {
        id: 'schedule.why',
        who: 'officer',
        place: 'channel',
        does: 'Press Why these dates? to see which days were counted, and which were not.',
      },
      {
        id: 'schedule.chair',
        who: 'chair',
        place: 'app',
        does: 'Open the message from Cleardays and press I’m content, or I’d like a change.',
      },
    ],
  },
  {
    title: 'Ask for a report, invite a witness',
    about: 'The person answers with a button; reminders stop the moment it is done.',
    steps: [
      {
        id: 'request.ask',
        who: 'officer',
        place: 'channel',
        types: '/report request',
        does: 'Say what is asked, of whom, and by when. In rehearsal you press Send yourself.',
      },
      {
        id: 'request.answer',
        who: 'author',
        place: 'app',
        does: 'Open the message from Cleardays and press I’ll provide it.',
      },
      {
        id: 'request.remind',
        who: 'officer',
        place: 'app',
        does: 'Move the clock on (Go to…, above) to a few days before the draft is due, then look at the author’s messages.',
      },
      {
        id: 'invite.ask',
        who: 'officer',
        place: 'channel',
        types: '/witness invite',
        does: 'Invite a witness to the meeting. One without Slack gets a letter, which you send.',
      },
      {
        id: 'invite.answer',
        who: 'witness',
        place: 'letters',
        does: 'Read the letter, and reply. The officer records the answer.',
      },
    ],
  },
  {
    title: 'Draft, consult, post and publish',
    about: 'Posting is not publishing, and no unanswered button can stop a lawful publication.',
    steps: [
      {
        id: 'agenda.draft',
        who: 'officer',
        place: 'channel',
        types: '/agenda draft',
        does: 'Compose the agenda: standing items, scheduled items, and numbers that carry on from the last minutes.',
      },
      {
        id: 'agenda.consult',
        who: 'chair',
        place: 'app',
        does: 'Answer the draft as the chair. An older copy of it cannot be answered any more.',
      },
      {
        id: 'agenda.post',
        who: 'officer',
        place: 'channel',
        types: '/agenda post',
        does: 'Post the draft’s public form to the committee’s channel.',
      },
      {
        id: 'agenda.last-day',
        who: 'officer',
        place: 'app',
        does: 'Go to the morning of the last day to publish, and read what you are told.',
      },
      {
        id: 'agenda.publish',
        who: 'officer',
        place: 'channel',
        types: '/agenda publish',
        does: 'Record that it is published: when, where, and the notice at the offices.',
      },
    ],
  },
]

/** Words of a role, the likeliest first. */
const LOOKS_LIKE: Record<TourStep['who'], readonly RegExp[]> = {
  officer: [/^committee officer/i, /\b(scrutiny|democratic|governance).*officer\b/i, /\bofficer\b/i],
  chair: [/^chair/i],
  member: [/^member\b/i, /\bmember\b/i, /\bcouncillor\b/i],
  author: [/\bauthor\b/i, /\b(lead officer|head of|director)\b/i],
  witness: [/\bwitness\b/i],
}

/** Somebody of the demonstration who is this. A witness without Slack is preferred, for the letters. */
export const personFor = (who: TourStep['who'], people: readonly Person[]): Person | undefined => {
  const candidates = people.filter(
    (person) => !person.isBot && !person.isDeactivated && person.hasSlack === (who !== 'witness'),
  )
  for (const words of LOOKS_LIKE[who]) {
    const found = candidates.find((person) => words.test(person.role))
    if (found) return found
  }
  return who === 'witness' ? candidates[0] : undefined
}

/** Whether the app has what a step needs: a command with that word, or that shortcut. */
const isThere = (step: TourStep, state: State): boolean => {
  if (step.needs && !state.shortcuts.some((shortcut) => shortcut.name === step.needs)) return false
  const [command, word] = step.types?.split(' ') ?? []
  const found = state.commands.find((each) => each.command === command)
  return !command || (found !== undefined && (!word || new RegExp(`\\b${word}\\b`).test(found.usageHint)))
}

/** The journeys that can be made with this app, without the steps that it has nothing for. */
export const journeysFor = (state: State): Journey[] =>
  JOURNEYS.map((journey) => ({ ...journey, steps: journey.steps.filter((step) => isThere(step, state)) })).filter(
    (journey) => journey.steps.some((step) => step.types),
  )
