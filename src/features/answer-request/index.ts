import type { Feature } from '../feature.ts'
import { drawDue, drawDueLetter, drawLetter, drawRedated, drawRedatedLetter, drawRequest } from './draw-request.ts'
import { listenToInvited } from './invited-listener.ts'
import { listen } from './listener.ts'

/** The person asked answers by button. It has no word of its own: it begins with the message they get. */
export const answerRequest: Feature = {
  name: 'answer-request',
  words: [],
  listen: (desk, deps) => {
    listen(desk, deps)
    listenToInvited(desk, deps)
  },
  draws: {
    'request-asked': drawRequest,
    'letter:request-asked': drawLetter,
    'request-redated': drawRedated,
    'letter:request-redated': drawRedatedLetter,
    'report-due': drawDue,
    'letter:report-due': drawDueLetter,
  },
}
