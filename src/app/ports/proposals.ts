import type { CivilDate } from '../../domain/calendar/civil-date.ts'
import type { Proposal, ProposalKind, ProposalState, ProposalStep } from '../../domain/proposals/proposal.ts'
import type { PageProposal } from '../../domain/proposals/reading.ts'

export type NewProposal<C = unknown> = Pick<
  Proposal<C>,
  'committeeId' | 'kind' | 'change' | 'title' | 'proposedAt' | 'proposedById'
> &
  Partial<Pick<Proposal<C>, 'state' | 'words' | 'itemId' | 'meetingId'>> & {
    /** The proposal of the page it was read from. */
    readonly batchId?: string
  }

/** Every change that somebody must decide, and what each person who was asked said of it. */
export type Proposals = {
  /** `C` is the shape of its change, which its kind settles. */
  find<C = unknown>(id: string): Promise<Proposal<C> | null>
  add<C>(proposal: NewProposal<C>): Promise<Proposal<C>>
  /** Throws StaleWrite where somebody saved it meanwhile. The revision grows by one. */
  save(proposal: Proposal): Promise<void>
  /** Newest first. */
  of(
    committeeId: string,
    kinds: ProposalKind | readonly ProposalKind[],
    states?: readonly ProposalState[],
  ): Promise<readonly Proposal<unknown>[]>
  /** Oldest first. */
  ofItem<C = unknown>(itemId: string, kind?: ProposalKind): Promise<readonly Proposal<C>[]>
  /** Everything that was read from one page, oldest first. */
  inBatch<C = unknown>(batchId: string): Promise<readonly Proposal<C>[]>
  /** The pages that were read for a committee, newest first, fifty at most: what each is, and not what it proposes. */
  pagesOf(committeeId: string): Promise<readonly PageProposal[]>
  /** The pages that were accepted before an instant (ISO) and have not been read: whoever read them was stopped. */
  unreadPages(acceptedBefore: string): Promise<readonly string[]>
  stepsOf(proposalId: string): Promise<readonly ProposalStep[]>
  ask(step: Omit<ProposalStep, 'id'>): Promise<ProposalStep>
  saveStep(step: ProposalStep): Promise<void>
  /** What this person has been asked and not yet answered, of what is still open. */
  waitingFor(personId: string): Promise<readonly Proposal<unknown>[]>
  /** Of these people: who is away on a day, and who has declared an interest in an item at a meeting. */
  unable(
    personIds: readonly string[],
    on: CivilDate,
    about: { readonly meetingId: string | null; readonly itemId: string },
  ): Promise<{ readonly away: ReadonlySet<string>; readonly declared: ReadonlySet<string> }>
}
