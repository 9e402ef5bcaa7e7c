/**
 * What a recipient is to the committee. `officer` is its own, or anyone told of what only they can settle; an officer of
 * the council has a part in it by law or by office: the proper, monitoring or scrutiny officer, finance, legal.
 */
export type Recipient =
  | 'officer'
  | 'council-officer'
  | 'report-author'
  | 'chair'
  | 'member'
  | 'cabinet-member'
  | 'outside'
  | 'channel'

/** Inside the council, and used to being asked: what is asked of them goes unaided once the rehearsal is over. */
const UNAIDED: ReadonlySet<Recipient> = new Set(['council-officer', 'report-author', 'chair', 'channel'])

/**
 * Whether a message goes by itself or is kept for an officer to send.
 *
 * A new committee is in rehearsal: everything goes to the officer first, until the officer ends it. Afterwards only
 * requests inside the council go unaided; invitations, and anything to cabinet members, members or people outside,
 * the officer sends. What answers somebody who wrote or pressed first goes by itself, as does what the officer has
 * just asked to be said to the chair or posted to the committee's channel.
 */
export const goesBy = (message: {
  readonly recipient: Recipient
  readonly nature: 'request' | 'invitation' | 'notice' | 'answer'
  readonly isInRehearsal: boolean
}): 'itself' | 'officer' => {
  if (message.recipient === 'officer') return 'itself'
  if (message.isInRehearsal) return 'officer'
  if (message.nature === 'answer') return 'itself'
  if (message.nature === 'invitation') return 'officer'
  return UNAIDED.has(message.recipient) ? 'itself' : 'officer'
}
