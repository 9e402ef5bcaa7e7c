import type { Hold } from '../../domain/keeping/hold.ts'

/** What must not be erased for now, and for what class of reason. A hold is released, never removed. */
export type Holds = {
  find(id: string): Promise<Hold | null>
  /** Those that have not been released, oldest first. */
  standing(): Promise<readonly Hold[]>
  /** Whether a hold that stands is on this person, or on something they were asked about, wrote, answered or attended. */
  reaches(personId: string): Promise<boolean>
  place(hold: Omit<Hold, 'id' | 'endedAt'>): Promise<Hold>
  /** Gives whether this call released it: a second one at the same moment did not. */
  release(id: string, at: string): Promise<boolean>
}
