import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { saysInstead, saysInWords } from './form-listener.ts'
import { opens, says } from './press-listener.ts'
import { insteadView, wordsView } from './views.ts'

/** The answers to an invitation to attend. What somebody needs to take part is a feature of its own. */
export const listenToInvited = (desk: Desk, deps: Deps): void => {
  desk.onPress(actionIds.coming, says(deps, { is: 'coming' }))
  desk.onPress(
    actionIds.colleagueInstead,
    opens(deps, (read) => insteadView(read, 'colleague')),
    { opensForm: true },
  )
  desk.onPress(
    actionIds.anotherDate,
    opens(deps, (read) => wordsView(read, 'another-date')),
    { opensForm: true },
  )
  desk.onPress(
    actionIds.cannotCome,
    opens(deps, (read) => wordsView(read, 'cannot-come')),
    { opensForm: true },
  )

  desk.onSubmit(actionIds.colleagueInsteadSubmitted, saysInstead(deps, 'colleague'))
  desk.onSubmit(actionIds.anotherDateSubmitted, saysInWords(deps, 'another-date'))
  desk.onSubmit(actionIds.cannotComeSubmitted, saysInWords(deps, 'cannot'))
}
