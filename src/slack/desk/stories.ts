import { helpFor, helpForAll, unknownWord } from '../help.ts'
import { type Message, message, section } from '../kit/blocks.ts'
import type { Stories } from '../kit/gallery.ts'
import { loadingView, savingView } from '../kit/views.ts'
import type { Word } from '../kit/word.ts'
import {
  changedNothing,
  couldNotKeep,
  databaseAway,
  keptForLater,
  keptTooLong,
  noRoom,
  notAsItIs,
  oneMoreStep,
  takenBefore,
  tookEffect,
} from './kept-words.ts'
import {
  done,
  fromElsewhere,
  notAsDrawn,
  notInstalled,
  notKnown,
  outOfDate,
  pressAgain,
  somethingWentWrong,
  tooManyAtOnce,
  workingOnIt,
} from './words.ts'

const word = (command: Word['command'], name: string, says: string, button: string): Word => ({
  command,
  word: name,
  says,
  example: name === 'add' ? '/programme add Bus services in the north' : `${command} ${name}`.trim(),
  permission: 'get-help',
  button,
  opensForm: false,
})
const some = [
  word('/programme', '', 'See the work programme, meeting by meeting', 'Work programme'),
  word('/programme', 'add', 'Add an item to the work programme', 'Add an item'),
  word('/agenda', 'draft', 'Draft the next agenda', 'Draft the agenda'),
]
const unknown = (said: string, nearest: Word | null) => ({ command: '/programme', said, nearest, text: 'Bus services' })

const AT = '2026-10-14T09:02:11.000Z'
const ZONE = 'Europe/London'
const saying = (text: string): Message => message(text, section(text))

export const stories: Stories = {
  'help with a command': () => helpFor(some, '/programme'),
  'help with everything': () => helpForAll(some),
  'a word that is nearly one': () => unknownWord(some, unknown('ad', some[1]!)),
  'a word that is nothing like one': () => unknownWord(some, unknown('<!channel> `xyzzy`', null)),
  'something went wrong': () => somethingWentWrong('bcdfghjk'),
  'a control that is out of date': () => outOfDate(),
  'a form that is out of date': () => notAsDrawn(),
  'someone the council does not know': () => notKnown(),
  'a workspace nobody has installed it in': () => notInstalled(),
  'someone from another organisation': () => fromElsewhere(),
  'more at once than a person does': () => tooManyAtOnce(),
  'still working on it': () => workingOnIt(),
  'the form could not be opened in time': () => pressAgain(),
  'saved, with nothing more to say': () => done(),
  'a form that is being made ready': () => loadingView(),
  'a form that is being saved': () => savingView(),
  'the database is away: a command': () => databaseAway(),
  'the database is away: a press is kept': () => keptForLater(),
  'the database is away: there is no room to keep it': () => couldNotKeep(),
  'the disk is full': () => noRoom(),
  'taken by another press of the same moment': () => takenBefore(),
  'kept, and it has taken effect': () =>
    tookEffect(AT, ZONE, saying('You have said that you will provide the report on children’s complaints.')),
  'kept, and it has taken effect, with nothing more to say': () => tookEffect(AT, ZONE),
  'kept, and refused when it was taken up': () =>
    changedNothing(AT, ZONE, saying('Councillor Beatrice Lowe has approved this draft already.')),
  'kept, and the form was not complete': () => notAsItIs(AT, ZONE, { title: 'Give the item a title.' }),
  'kept, and it goes on with a form': () => oneMoreStep(AT, ZONE),
  'kept for more than a day': () => keptTooLong(AT, ZONE),
}
