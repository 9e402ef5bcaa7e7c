import type { Item, StageName } from './item.ts'

/** A stage as a clerk says it, in a sentence about one item: `it is waiting for a meeting`. */
export const STAGE_WORDS: Readonly<Record<StageName, string>> = {
  suggested: 'suggested',
  referred: 'referred by a member',
  accepted: 'accepted',
  'not-taken-forward': 'not taken forward',
  unscheduled: 'without a meeting yet',
  scheduled: 'scheduled',
  'on-agenda': 'on the agenda',
  considered: 'considered',
  deferred: 'deferred',
  'carried-over': 'carried over',
  'sent-elsewhere': 'sent elsewhere',
  withdrawn: 'withdrawn',
  closed: 'closed',
}

const FINISHED: readonly StageName[] = ['considered', 'closed', 'withdrawn', 'not-taken-forward']

/** Whether nothing more is to be planned of it. A matter that comes back is a new item. */
export const isFinished = (item: Pick<Item, 'stage'>): boolean => FINISHED.includes(item.stage.is)

/** The stages of what is still to come: the pool, what has a meeting, and what went elsewhere. */
export const LIVE_STAGES: readonly StageName[] = [
  'referred',
  'accepted',
  'unscheduled',
  'scheduled',
  'on-agenda',
  'deferred',
  'carried-over',
  'sent-elsewhere',
]

/** Whether a member referred it: a right of the member's, which no officer, chair or setting can take away. */
export const isReferral = (item: Pick<Item, 'origin' | 'stage'>): boolean =>
  item.origin === 'referral' || item.stage.is === 'referred'
