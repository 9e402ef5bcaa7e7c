import type { ActResult, Performed } from '../protocol.ts'
import type { PersonRecord } from '../world/records.ts'
import type { World } from '../world/world.ts'
import { advanceClock, setClock } from './clock-acts.ts'
import { command } from './command.ts'
import { readLetter, writeLetter } from './letters.ts'
import { actingPerson, refusal } from './people-acting.ts'
import { use } from './press.ts'
import { globalShortcut, messageShortcut, openHome } from './shortcuts.ts'
import { close, submit } from './submit.ts'
import { suggest } from './suggest.ts'
import { dismiss, join, leave, markRead, openDirect, speak } from './talk.ts'
import { takeStep } from './tour.ts'

const inSlack = (world: World, person: PersonRecord, act: Performed): ActResult | Promise<ActResult> => {
  if (!person.hasSlack) return refusal(`${person.name} is not in Slack. They read and write letters.`)
  switch (act.do) {
    case 'say':
      return speak(world, person, act)
    case 'command':
      return command(world, person, act)
    case 'press':
    case 'change':
      return use(world, person, act)
    case 'suggest':
      return suggest(world, person, act)
    case 'submit':
      return submit(world, person, act)
    case 'close':
      return close(world, person, act)
    case 'open-home':
      return openHome(world, person, act.tab ?? 'home')
    case 'open-direct':
      return openDirect(world, person, act.with)
    case 'shortcut':
      return globalShortcut(world, person, act.callbackId)
    case 'message-shortcut':
      return messageShortcut(world, person, act)
    case 'mark-read':
      return markRead(world, person, act.channel)
    case 'dismiss':
      return dismiss(world, person, act.channel, act.ts)
    case 'join':
      return join(world, person, act.channel)
    case 'leave':
      return leave(world, person, act.channel)
    default:
      return refusal('That cannot be done in Slack.')
  }
}

/** Does what a person does, and says what came of it. Nothing a person can do makes it throw. */
export const perform = async (world: World, act: Performed): Promise<ActResult> => {
  const person = actingPerson(world, act.as)
  if (typeof person === 'string') return refusal(person)
  switch (act.do) {
    case 'write-letter':
      return writeLetter(world, person.id, act)
    case 'read-letter':
      return readLetter(world, person.id, act.letter)
    case 'set-clock':
      return setClock(world, act.to)
    case 'advance-clock':
      return advanceClock(world, act.seconds)
    case 'tour':
      return takeStep(world, act)
    default:
      return inSlack(world, person, act)
  }
}
