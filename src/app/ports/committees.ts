import type { Committee, Nation } from '../../domain/committee/committee.ts'

export type NewCommittee = Omit<Committee, 'id' | 'isInRehearsal' | 'revision'>

/** The council itself, in single-council mode the only one. */
export type Council = {
  readonly id: string
  readonly name: string
  readonly nation: Nation
  readonly zone: string
  readonly holdsExemptText: boolean
  readonly postingStoppedBecause: string | null
}

/** The bodies of a council. */
export type Committees = {
  council(): Promise<Council>
  changeCouncil(change: Partial<Omit<Council, 'id'>>): Promise<void>
  find(id: string): Promise<Committee | null>
  byName(name: string): Promise<Committee | null>
  byChannel(channel: string): Promise<Committee | null>
  all(): Promise<readonly Committee[]>
  add(committee: NewCommittee): Promise<Committee>
  /** Holds a committee until the transaction ends: whoever changes the same thing of it waits, and then sees it. */
  hold(id: string): Promise<void>
  /** Throws StaleWrite where somebody saved it meanwhile. */
  save(committee: Committee): Promise<void>
  endRehearsal(id: string, at: string): Promise<void>
  /** Takes the committee's next running number for an item. */
  takeItemNumber(id: string): Promise<number>
}
