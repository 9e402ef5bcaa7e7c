import type { CivilDate, TimeOfDay } from '../calendar/civil-date.ts'

/** What may be asked of somebody for an item. */
const REQUEST_KINDS = {
  report: 'Report',
  'written-evidence': 'Written evidence',
  attend: 'Invitation to attend',
} as const
export type RequestKind = keyof typeof REQUEST_KINDS

/** Where a request stands. Open ones are reminded of; the others are settled. */
export type RequestState =
  | 'asked'
  | 'accepted'
  | 'longer-asked'
  | 'handed-on'
  | 'declined'
  | 'received'
  | 'coming'
  | 'colleague'
  | 'another-date'
  | 'withdrawn'

/** Something asked of one person for one item. Days are civil dates; `dueTime` is local to the committee. */
export type Request = {
  readonly id: string
  readonly committeeId: string
  readonly itemId: string
  readonly meetingId: string | null
  readonly kind: RequestKind
  readonly askedOfId: string
  readonly askedById: string | null
  /** The questions: what the committee wants to understand. */
  readonly keyLines: string
  readonly previous: string | null
  readonly format: string | null
  readonly why: string | null
  readonly draftDueOn: CivilDate | null
  readonly clearanceDueOn: CivilDate | null
  readonly dueOn: CivilDate
  readonly dueTime: TimeOfDay | null
  readonly state: RequestState
  readonly answerWords: string | null
  readonly colleague: string | null
  /** The day on which they were last reminded, so that they are not twice. */
  readonly reminderSentOn: CivilDate | null
  readonly revision: number
}

const OPEN: ReadonlySet<RequestState> = new Set(['asked', 'accepted', 'longer-asked', 'another-date'])

/** Whether something is still owed. A witness who is coming, or sends a colleague, owes nothing more. */
export const isOpen = (request: Pick<Request, 'state'>): boolean => OPEN.has(request.state)

/** Whether somebody has said that they, or a colleague, are coming: settled, and still of one day. */
export const isPromised = (request: Pick<Request, 'state'>): boolean =>
  request.state === 'coming' || request.state === 'colleague'

/** Whether it has come. */
export const isReceived = (request: Pick<Request, 'state'>): boolean => request.state === 'received'

/** Whether there has been an answer of any kind. */
export const isAnswered = (request: Pick<Request, 'state'>): boolean => request.state !== 'asked'

/** Where a request stands, in words that follow the title: never harsher than this. */
export const stateWords = (request: Pick<Request, 'state' | 'kind' | 'colleague'>): string => {
  switch (request.state) {
    case 'asked':
      return 'no answer yet'
    case 'accepted':
      return 'will be provided'
    case 'longer-asked':
      return 'needs longer'
    case 'handed-on':
      return `for someone else${request.colleague ? `: ${request.colleague}` : ''}`
    case 'declined':
      return request.kind === 'attend' ? 'cannot come' : 'cannot be provided'
    case 'received':
      return 'received'
    case 'coming':
      return 'coming'
    case 'colleague':
      return `a colleague is coming${request.colleague ? `: ${request.colleague}` : ''}`
    case 'another-date':
      return 'asks for another date'
    case 'withdrawn':
      return 'withdrawn'
    default:
      return request.state satisfies never
  }
}

/** What was asked for, in a sentence: `Gareth Pugh is asked for a report`. */
export const ASKED_FOR: Readonly<Record<RequestKind, string>> = {
  report: 'for a report',
  'written-evidence': 'for written evidence',
  attend: 'to attend',
}

/** The same as a heading. */
export const ASKED_AS: Readonly<Record<RequestKind, string>> = {
  report: 'Report',
  'written-evidence': 'Written evidence',
  attend: 'Invitation',
}

/** Whether an officer has something to look at: an answer that needs one, or none where it was due. */
export const needsOfficer = (request: Pick<Request, 'state'>): boolean =>
  ['longer-asked', 'handed-on', 'declined', 'another-date'].includes(request.state)

/** What an officer must be permitted to ask it. */
export const asksBy = (kind: RequestKind): 'invite-witness' | 'request-report' =>
  kind === 'attend' ? 'invite-witness' : 'request-report'
