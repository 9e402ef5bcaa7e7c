import type { Nation } from '../../domain/committee/committee.ts'
import type { Presser } from '../presser.ts'
import type { PublishedHolidays } from './calendar.ts'
import type { CodeLeadsTo } from './joint.ts'
import type { Sending } from './sending.ts'
import type { Tx } from './tx.ts'

/** The store of one council. It cannot be had without a council. */
export type CouncilStore = {
  /**
   * Runs the work in one transaction. Work that answers with a refusal (`{ ok: false }`) leaves nothing behind: a
   * refused change is rolled back whole.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Whoever speaks from a Slack account, asked at every press; null until they are known, or once they have left. */
  presser(teamId: string, slackId: string): Promise<Presser | null>
  /** What every message costs, each a transaction of its own. */
  readonly sending: Sending
}

export type Store = {
  for(councilId: string): CouncilStore
  councilOfTeam(teamId: string): Promise<string | null>
  councilIds(): Promise<readonly string[]>
  /** Where the code of an invitation to a joint committee leads, by its digest; null where nowhere, or not any more. */
  codeLeadsTo(digest: string, now: string): Promise<CodeLeadsTo | null>
  /** The published bank holidays, which belong to no council. */
  readonly holidays: PublishedHolidays
  /** Makes a council and says which Slack workspace is its own. Its id is returned. */
  startCouncil(council: { name: string; nation: Nation; zone: string; teamId: string }): Promise<string>
  /** True the first time a delivery with this key is seen, false ever after. */
  once(key: string, councilId: string | null): Promise<boolean>
}

/** Two people had it open; the second to save must look again, not overwrite the first. */
export class StaleWrite extends Error {
  readonly what: string
  constructor(what: string, id: string) {
    super(`${what} ${id} was saved by somebody else meanwhile`)
    this.name = 'StaleWrite'
    this.what = what
  }
}
