import type { ModalView } from '@slack/types'
import type { Deps } from '../../app/deps.ts'
import { answer } from '../../app/reports/answer.ts'
import { openToAnswer } from '../../app/reports/open-to-answer.ts'
import type { RequestRead } from '../../app/reports/read-request.ts'
import type { RequestAnswer } from '../../domain/reports/answer.ts'
import type { Answer, Listener, Press } from '../../slack/desk/desk.ts'
import { readAsSeen } from '../../slack/kit/reports/answer-buttons.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { answerTaken, requestAsked } from './messages.ts'

/**
 * An answer that needs no words: the message that was pressed is drawn again. A reminder stands among others, so there
 * it is answered beside it.
 */
export const says =
  (deps: Deps, given: RequestAnswer): Listener<Press> =>
  async ({ who, value, message }): Promise<Answer> => {
    const pressed = readAsSeen(value)
    if (!pressed) return refused({ rule: 'no-such-request' })
    const ruling = await answer(deps, who, { requestId: pressed.requestId, answer: given, seen: pressed.seen })
    if (!ruling.ok) return refused(ruling.refusal)
    const { read } = ruling.value
    return message && !pressed.isReminder
      ? { is: 'redrawn', message: requestAsked(read, who.personId === read.asked.assistantId) }
      : { is: 'say', message: answerTaken(read) }
  }

/** An answer that needs words: its form, for whoever may answer. */
export const opens =
  (deps: Deps, view: (read: RequestRead) => ModalView): Listener<Press> =>
  ({ who, value }): Promise<Answer> =>
    deps.store.for(who.councilId).transaction(async (tx): Promise<Answer> => {
      const pressed = readAsSeen(value)
      if (!pressed) return refused({ rule: 'no-such-request' })
      const open = await openToAnswer(tx, deps.clock, who, pressed.requestId)
      return open.ok ? { is: 'form', view: view(open.value) } : refused(open.refusal)
    })
