import type { CivilDate } from '../calendar/civil-date.ts'
import { allow, type Ruling, refuse } from '../ruling.ts'
import type { ReportRefusal } from './refusals.ts'
import { type Request, type RequestKind, type RequestState, stateWords } from './request.ts'
import type { StepDetail } from './request-life.ts'

/** Somebody to be asked instead: a person we know, or a name and an e-mail address. */
export type Instead = NonNullable<StepDetail['instead']>

/** What the person asked may say, by the button they press. */
export type RequestAnswer =
  | { readonly is: 'provide' }
  | { readonly is: 'someone-else'; readonly instead: Instead; readonly why: string | null }
  | { readonly is: 'longer'; readonly until: CivilDate; readonly words: string }
  | { readonly is: 'cannot'; readonly words: string }
  | { readonly is: 'here'; readonly words: string | null }
  | { readonly is: 'coming' }
  | { readonly is: 'colleague'; readonly instead: Instead; readonly why: string | null }
  | { readonly is: 'another-date'; readonly words: string }

const BECOMES: Readonly<Record<RequestAnswer['is'], RequestState>> = {
  provide: 'accepted',
  'someone-else': 'handed-on',
  longer: 'longer-asked',
  cannot: 'declined',
  here: 'received',
  coming: 'coming',
  colleague: 'colleague',
  'another-date': 'another-date',
}

const TO_A_REQUEST: readonly RequestAnswer['is'][] = ['provide', 'someone-else', 'longer', 'cannot', 'here']
const TO_AN_INVITATION: readonly RequestAnswer['is'][] = ['coming', 'colleague', 'another-date', 'cannot']

/** What can be answered: a report is provided, an invitation is accepted. */
export const answersTo = (kind: RequestKind): readonly RequestAnswer['is'][] =>
  kind === 'attend' ? TO_AN_INVITATION : TO_A_REQUEST

const wordsOf = (answer: RequestAnswer): string | null =>
  'words' in answer ? answer.words : 'why' in answer ? answer.why : null

/** What a step of its life keeps of an answer, besides its words. */
export const detailOf = (answer: RequestAnswer): StepDetail | null => {
  if (answer.is === 'longer') return { until: answer.until }
  return 'instead' in answer ? { instead: answer.instead } : null
}

/** Who gives an answer: the person asked, the assistant who answers for them, or an officer who was told it. */
export type AnsweredBy = {
  readonly personId: string
  readonly answersFor: readonly string[]
  readonly askedOf: string
  /** An officer writes down what somebody outside Slack answered. */
  readonly isRecorded?: boolean
}

/** What is asked, as somebody saw it when they pressed: the day it is due, or the day of the meeting they are invited to. */
export type AsSeen = { readonly now: CivilDate; readonly seen: CivilDate | null }

/**
 * Takes an answer. The same answer given twice changes nothing; what has been declined, or is for somebody else, can
 * still be provided after all, since a report that comes is welcome; what was withdrawn cannot be answered any more. A
 * promise is of the day that was seen: pressed on an old message, it is not taken for the new day.
 */
export const answerRequest = (
  request: Request,
  answer: RequestAnswer,
  by: AnsweredBy,
  day: AsSeen,
): Ruling<{ readonly request: Request; readonly isNew: boolean }, ReportRefusal> => {
  if (!by.isRecorded && by.personId !== request.askedOfId && !by.answersFor.includes(request.askedOfId))
    return refuse({ rule: 'not-asked-of-you', of: by.askedOf })
  if (!answersTo(request.kind).includes(answer.is)) return refuse({ rule: 'answer-does-not-fit' })
  const settled = { rule: 'request-settled', stands: stateWords(request) } as const
  if (request.state === 'withdrawn') return refuse(settled)

  const becomes = BECOMES[answer.is]
  const words = wordsOf(answer)
  const colleague = 'instead' in answer ? answer.instead.name : null
  const isSame = request.state === becomes && request.answerWords === words && request.colleague === colleague
  if (isSame && answer.is !== 'here' && answer.is !== 'longer') return allow({ request, isNew: false })
  if (request.state === 'received' && answer.is !== 'here') return refuse(settled)
  if ((answer.is === 'provide' || answer.is === 'coming') && day.seen !== null && day.seen !== day.now)
    return refuse({ rule: 'request-moved-on', dueOn: day.now, isMeeting: request.kind === 'attend' })
  return allow({ request: { ...request, state: becomes, answerWords: words, colleague }, isNew: true })
}
