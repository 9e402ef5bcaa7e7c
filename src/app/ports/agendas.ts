import type { Agenda, AgendaRevision, AgendaState } from '../../domain/agenda/agenda.ts'
import type { AnswerGiven, Asking, ChainAsked } from '../../domain/agenda/asking.ts'
import type { Numbering } from '../../domain/agenda/numbering.ts'
import type { CivilDate } from '../../domain/calendar/civil-date.ts'

/** What was asked of somebody for an item: no more of it than an agenda needs. */
export type RequestForItem = {
  readonly itemId: string
  readonly kind: 'report' | 'written-evidence' | 'attend'
  readonly state: string
  readonly format: string | null
  readonly askedOfId: string
  readonly colleague: string | null
  readonly dueOn: CivilDate
}

/** An undertaking, action or recommendation that is still open. */
export type OpenPromise = {
  readonly words: string
  readonly minute: string | null
  readonly dueOn: CivilDate | null
  readonly nextItemId: string | null
}

/** What a member has said of coming to a meeting, beforehand. */
export type Coming = 'coming' | 'apologies'

/** The agendas, their drafts, and who is asked about them. */
export type Agendas = {
  of(meetingId: string): Promise<Agenda | null>
  find(id: string): Promise<Agenda | null>
  /** The same, with the meeting held until this transaction ends: two people cannot change its agenda at once. */
  hold(meetingId: string): Promise<Agenda | null>
  /** Whether the committee has ever drafted an agenda here: its standing business is its own from then on. */
  hasAny(committeeId: string): Promise<boolean>
  /** The first draft of a meeting's agenda. */
  open(
    agenda: Pick<Agenda, 'meetingId' | 'committeeId'>,
    first: Omit<AgendaRevision, 'agendaId' | 'number'>,
  ): Promise<Agenda>
  /** The next draft. Throws StaleWrite where somebody made one meanwhile. */
  redraft(agenda: Agenda, state: AgendaState, next: Omit<AgendaRevision, 'agendaId' | 'number'>): Promise<Agenda>
  /** Throws StaleWrite where it has been drafted again meanwhile. */
  setState(agenda: Agenda, state: AgendaState): Promise<void>
  revisions(agendaId: string): Promise<readonly AgendaRevision[]>
  revision(agendaId: string, number: number): Promise<AgendaRevision | null>

  askings(agendaId: string): Promise<readonly Asking[]>
  /** The meetings from this day on (civil date) about whose agendas somebody was asked, soonest first. */
  askedOf(personId: string, from: CivilDate): Promise<readonly string[]>
  /** Asks somebody about a draft; whoever was asked before is asked anew, and their earlier answer is kept in the ledger only. */
  ask(
    agendaId: string,
    asking: Omit<Asking, 'id' | 'answer' | 'words' | 'answeredRevision' | 'answeredAt' | 'countsFrom'>,
  ): Promise<void>
  /** Asks somebody else in the place of one who is away or has not answered. */
  passOn(
    askingId: string,
    to: Pick<Asking, 'personId' | 'role' | 'askedRevision' | 'askedAt' | 'delegateForId' | 'because'>,
  ): Promise<void>
  /** Keeps the chain as it is put to somebody. */
  setChain(agendaId: string, chain: ChainAsked): Promise<void>
  /** The meetings whose unpublished agendas somebody has been asked about. */
  askedAbout(personId: string): Promise<readonly string[]>
  /** In which of these items who of these has declared an interest, at this meeting or an earlier one: item ids. */
  interestsIn(
    personIds: readonly string[],
    meetingId: string,
    itemIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>
  /** These places are nobody's any more; what was answered in them is kept in the ledger. */
  forget(askingIds: readonly string[]): Promise<void>
  answer(
    askingId: string,
    given: { answer: AnswerGiven; words: string | null; revision: number; at: string },
  ): Promise<void>
  /** Who of these is away on a day, with whoever stands in. */
  awayOn(
    personIds: readonly string[],
    day: CivilDate,
  ): Promise<ReadonlyMap<string, { readonly deputyId: string | null }>>
  /** Whom somebody answers for, as their assistant. */
  answersFor(personId: string): Promise<readonly string[]>

  /** The order the officers gave to a meeting's items, as item ids. */
  orderOf(meetingId: string): Promise<readonly string[]>
  setOrder(meetingId: string, itemIds: readonly string[]): Promise<void>
  /** An item that leaves a meeting loses the place it had there. */
  forgetPlace(itemId: string): Promise<void>
  numberingOf(committeeId: string): Promise<Numbering>

  requestsFor(itemIds: readonly string[]): Promise<readonly RequestForItem[]>
  openPromises(committeeId: string): Promise<readonly OpenPromise[]>
  /** The agendas of a committee not yet published, whose meetings are before the day and not past. */
  draftsBefore(committeeId: string, from: CivilDate, before: CivilDate): Promise<readonly Agenda[]>

  sayComing(
    meetingId: string,
    person: { readonly id: string; readonly name: string; readonly title: string | null },
    coming: Coming,
  ): Promise<boolean>
  whoIsComing(
    meetingId: string,
  ): Promise<readonly { readonly personId: string | null; readonly name: string; readonly coming: Coming }[]>
}
