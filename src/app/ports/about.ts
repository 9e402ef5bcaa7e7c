import type { AboutBody } from '../../domain/committee/about.ts'
import type { Committee } from '../../domain/committee/committee.ts'

/** What bodies are for, as it was last said: `at` is an instant, ISO; null where nobody has said anything. */
export type AboutBodies = {
  of(committeeId: string): Promise<{ readonly about: AboutBody; readonly at: string | null }>
  /** The bodies that report into it, by name. */
  reportingInto(committeeId: string): Promise<readonly Pick<Committee, 'id' | 'name'>[]>
  save(committeeId: string, about: AboutBody, by: { readonly byId: string; readonly at: string }): Promise<void>
}
