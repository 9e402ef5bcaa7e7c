import type { Word } from '../../features/feature.ts'
import { helpFor, helpForAll, unknownWord } from '../help.ts'
import type { Stories } from '../kit/gallery.ts'
import { loadingView, savingView } from '../kit/views.ts'
import {
  done,
  fromElsewhere,
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

export const stories: Stories = {
  'help with a command': () => helpFor(some, '/programme'),
  'help with everything': () => helpForAll(some),
  'a word that is nearly one': () => unknownWord(some, unknown('ad', some[1]!)),
  'a word that is nothing like one': () => unknownWord(some, unknown('<!channel> `xyzzy`', null)),
  'something went wrong': () => somethingWentWrong('bcdfghjk'),
  'a control that is out of date': () => outOfDate(),
  'someone the council does not know': () => notKnown(),
  'someone from another organisation': () => fromElsewhere(),
  'more at once than a person does': () => tooManyAtOnce(),
  'still working on it': () => workingOnIt(),
  'the form could not be opened in time': () => pressAgain(),
  'saved, with nothing more to say': () => done(),
  'a form that is being made ready': () => loadingView(),
  'a form that is being saved': () => savingView(),
}
