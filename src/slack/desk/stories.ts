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

export const stories: Stories = {
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
