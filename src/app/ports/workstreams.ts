import type { NewWorkstream, Workstream } from '../../domain/workstreams/workstream.ts'

/** The workstreams that committees oversee. */
export type Workstreams = {
  find(id: string): Promise<Workstream | null>
  /** Of a committee, those that go on, in the order in which they were added. */
  of(committeeId: string): Promise<readonly Workstream[]>
  add(workstream: NewWorkstream): Promise<Workstream>
  /** Throws StaleWrite where somebody saved it meanwhile. */
  save(workstream: Workstream): Promise<void>
}
