import type { Button } from '@slack/types'
import { z } from 'zod'
import type { RequestRead } from '../../../app/reports/read-request.ts'
import { type CivilDate, isCivilDate } from '../../../domain/calendar/civil-date.ts'
import type { Request, RequestState } from '../../../domain/reports/request.ts'
import { actionIds } from '../action-ids.ts'
import { button } from '../blocks.ts'

/** What such a button carries: the request, and the day that stands on the message, so that an old copy is noticed. */
export const asSeen = ({ request, meeting }: Pick<RequestRead, 'request' | 'meeting'>): string =>
  `${request.id} ${request.kind === 'attend' && meeting ? meeting.day : request.dueOn}`

/** Reads it. Null for what we did not write: clients can send anything. */
export const readAsSeen = (value: string): PressedOn | null => {
  const [id, day = '', where] = value.split(' ')
  const requestId = z.uuid().safeParse(id)
  if (!requestId.success) return null
  return { requestId: requestId.data, seen: isCivilDate(day) ? day : null, isReminder: where === TOLD }
}

/** A button of a reminder, which stands among others in a message of the day. */
const TOLD = 'told'

/** What was pressed: the request, and the day that stood there. */
export type PressedOn = {
  readonly requestId: string
  readonly seen: CivilDate | null
  readonly isReminder: boolean
}

type Named = 'provide' | 'else' | 'longer' | 'cannot' | 'here'
const REPORT: Readonly<Record<RequestState, readonly Named[]>> = {
  asked: ['provide', 'else', 'longer', 'cannot', 'here'],
  accepted: ['here', 'longer', 'else', 'cannot'],
  'longer-asked': ['here', 'provide', 'else', 'cannot'],
  'another-date': ['here', 'provide'],
  'handed-on': ['provide', 'here'],
  declined: ['provide', 'here'],
  received: ['here'],
  coming: [],
  colleague: [],
  withdrawn: [],
}

type Attends = 'coming' | 'colleague' | 'date' | 'cannot'
const INVITATION: Readonly<Partial<Record<RequestState, readonly Attends[]>>> = {
  asked: ['coming', 'colleague', 'date', 'cannot'],
  coming: ['colleague', 'date', 'cannot'],
  colleague: ['coming', 'date', 'cannot'],
  'another-date': ['coming', 'colleague', 'cannot'],
  declined: ['coming', 'colleague'],
}

/** The buttons with which the person asked can answer, as the request stands now. Labels are the same everywhere. */
export const answerButtons = (read: RequestRead, where: '' | typeof TOLD = ''): readonly (Button | false)[] => {
  const { request, meeting } = read
  const value = `${asSeen(read)} ${where}`.trim()
  const buttons = request.kind === 'attend' ? toAnInvitation(read, value) : toARequest(read, value)
  const why = request.state !== 'withdrawn' && meeting !== null
  return [...buttons, why && button('Why these dates?', actionIds.whyTheseDates, meeting.id)]
}

const first = (index: number, request: Request) => (index === 0 && request.state === 'asked' ? 'primary' : undefined)

const toARequest = ({ request }: RequestRead, value: string): Button[] => {
  const all: Readonly<Record<Named, readonly [string, string]>> = {
    provide: ['I’ll provide it', actionIds.provideIt],
    else: ['This is for someone else', actionIds.someoneElse],
    longer: ['I need longer', actionIds.needLonger],
    cannot: ['I can’t', actionIds.cannotProvide],
    here: ['Here it is', actionIds.hereItIs],
  }
  return REPORT[request.state].map((name, index) => {
    const [label, action] = all[name]
    return button(label, action, value, first(index, request))
  })
}

const toAnInvitation = ({ request, evidence }: RequestRead, value: string): Button[] => {
  const all: Readonly<Record<Attends, readonly [string, string]>> = {
    coming: ['Coming', actionIds.coming],
    colleague: ['A colleague instead', actionIds.colleagueInstead],
    date: ['Another date', actionIds.anotherDate],
    cannot: ['Can’t', actionIds.cannotCome],
  }
  const named = INVITATION[request.state] ?? []
  return [
    ...named.map((name, index) => {
      const [label, action] = all[name]
      return button(label, action, value, first(index, request))
    }),
    ...(named.length > 0 ? [button('What I need to take part', actionIds.whatINeed, request.id)] : []),
    ...(evidence
      ? [
          button('Here it is', actionIds.hereItIs, `${evidence.id} ${evidence.dueOn}`, undefined, {
            says: 'Here is the written evidence',
          }),
        ]
      : []),
  ]
}
