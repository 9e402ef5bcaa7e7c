import type { Copy, Owed } from './outbox.ts'

/** Why a row waits, or was sent, again: it was looked for after its answer was lost, and was not there. */
export const NOT_THERE = 'it was not there'
/** Why a row stays in doubt: an officer has been shown it, and the conversation goes on. */
export const SHOWN = 'Slack did not answer, and does not let us look whether it is there'
/** Why a row waits although it is due: there is no workspace in which it could be said. */
export const REMOVED = 'Cleardays was removed from the workspace'
/** Why a copy is drawn once more although nothing has changed. */
export const TO_BE_SURE = 'to be sure'

/** What became of one attempt to send a row. */
export type Outcome =
  | {
      readonly is: 'sent'
      readonly channel: string
      readonly ts: string
      /** Digest of what was drawn; null where it is not known, so that it is drawn again at the next change. */
      readonly drawn: string | null
      readonly now: string
      /** Set where a second copy might turn up. */
      readonly why?: typeof NOT_THERE
    }
  /** Nothing was done; try again so many seconds from now. */
  | { readonly is: 'again'; readonly afterSeconds: number; readonly why?: string }
  /** It could not be drawn: tried again later, and counted. */
  | { readonly is: 'faulty'; readonly afterSeconds: number }
  /** No answer came: it may be there, and may not. */
  | { readonly is: 'in-doubt' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'withdrawn'; readonly why: string }
  /** Its text is with the officer, to go by letter or e-mail. */
  | { readonly is: 'by-letter' }
  /** Redrawn already, as it stands: nothing to do. */
  | { readonly is: 'unchanged'; readonly now: string }

/** Figures of a council's outbox, for the operator and for metrics. */
export type OutboxFigures = {
  readonly waiting: number
  readonly sending: number
  readonly inDoubt: number
  readonly failed: number
  readonly held: number
  /** Seconds that the oldest row that is due has been waiting; 0 where none is. */
  readonly oldestDueSeconds: number
}

/**
 * The sender's side of the outbox. Whether a row is due is asked of our own clock (`now`); leases and quarantine are by
 * the database's clock, which all replicas share.
 */
export type Delivery = {
  /** Locks a row that may still be sent, until the transaction ends. Null where another took it, or it must wait. */
  take(id: string, now: string): Promise<Owed | null>
  /** Writes, before the call is made, that it is about to be made. Gives the number of the attempt, which fences it. */
  markSending(id: string, by: string, leaseSeconds: number, now: string): Promise<number>
  /** Writes what became of it. False where another attempt has taken over meanwhile. */
  settle(id: string, attempt: number, outcome: Outcome): Promise<boolean>
  /** The same for a row that was locked and not sent: withdrawn, by letter, unchanged, or to be tried again. */
  settleUnsent(id: string, outcome: Outcome): Promise<void>
  /**
   * Rows whose sender has gone silent past its lease become in doubt. Redrawings, which may be repeated, wait again, and
   * are made once more at `surely`: their sender may only have been asleep. Gives how many were silent.
   */
  doubtTheSilent(surely: string): Promise<number>
  /** Takes rows in doubt for which no late effect is possible any more, to be settled by the caller. */
  takeDoubtful(by: string, quarantineSeconds: number, leaseSeconds: number): Promise<readonly Owed[]>
  /** In doubt, and nobody can look: it is shown to an officer, and the conversation goes on. */
  showDoubt(id: string, attempt: number): Promise<boolean>
  /** An officer says that what is possibly sent is there, or that it is to be sent again. */
  resolveDoubt(id: string, how: 'there' | 'again', now: string): Promise<boolean>
  /** Sends again what could not be delivered. */
  retry(id: string, now: string): Promise<boolean>
  /** An officer has told them another way: it is not sent any more. */
  putAside(id: string, why: string): Promise<boolean>
  /** An officer has sent the letter. */
  letterSent(id: string, now: string, why: string): Promise<boolean>
  /** Says on everything that waits that it does because a workspace has removed us. */
  waitsForWorkspace(): Promise<void>
  /** We are in the workspace again: what waited for that may go now. */
  waitsNoLonger(): Promise<void>
  copy(id: string): Promise<Copy | null>
  copyGone(id: string, now: string): Promise<void>
  /**
   * Draws a copy once more after a while, whatever is remembered of it: a redrawing whose answer was lost, or that came
   * late, may still write over a newer one.
   */
  redrawToBeSure(row: Owed, notBefore: string): Promise<void>
  /** Rows that were in doubt, not found, and sent again since an instant: a second copy might turn up. */
  sentAgainSince(since: string): Promise<readonly (Owed & { readonly ts: string; readonly sentChannel: string })[]>
  where(id: string): Promise<{ readonly channel: string; readonly ts: string } | null>
  figures(now: string): Promise<OutboxFigures>
  /** What waits for somebody to say what becomes of it: possibly sent, or not delivered; oldest first. */
  forSomebody(atMost: number): Promise<readonly Owed[]>
}
