import type { CallIn } from '../../domain/constitution/call-in.ts'

/** The requests for call-in that a council has received. */
export type CallIns = {
  find(id: string): Promise<CallIn | null>
  /** Newest first. */
  of(committeeId: string): Promise<readonly CallIn[]>
  add(callIn: Omit<CallIn, 'id' | 'revision'>): Promise<CallIn>
  /** Throws StaleWrite where somebody saved it meanwhile. */
  save(callIn: CallIn): Promise<CallIn>
}
