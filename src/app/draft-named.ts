/** What a button about one draft carries: the meeting, and the number of the draft that was on the screen. */
export type DraftNamed = { readonly meetingId: string; readonly revision: number }

/** As a button's value and as what a message draws: `meeting@draft`. */
export const draftName = ({ meetingId, revision }: DraftNamed): string => `${meetingId}@${revision}`

/** Reads it back. Null for what is none: clients can send anything. */
export const draftNamed = (value: string): DraftNamed | null => {
  const [, meetingId, revision] = /^([0-9a-f-]{36})@(\d{1,6})$/.exec(value) ?? []
  return meetingId && revision ? { meetingId, revision: Number(revision) } : null
}
