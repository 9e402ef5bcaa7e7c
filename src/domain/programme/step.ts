import type { Item, StageName } from './item.ts'

/** A step of an item's life before it is known who took it and when. */
export type Step = {
  readonly stage: StageName
  readonly meetingId: string | null
  readonly fromMeetingId: string | null
  readonly why: string | null
  readonly minute: string | null
}

/** A change to one item: what it becomes, and the steps that its history gains. */
export type Changed = { readonly item: Item; readonly steps: readonly Step[] }
