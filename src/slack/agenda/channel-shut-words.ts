import type { Audience } from '../../app/ports/audience.ts'

type NotCertain = Exclude<Audience, { is: 'ours' }>

/** What the officer does so that a channel can be posted in again: the beginning of a sentence. */
export const mendChannel = ({ isShut }: { readonly isShut?: NotCertain['isShut'] | undefined }): string =>
  isShut === 'out'
    ? 'Type `/invite @Cleardays` in that channel'
    : isShut === 'archived'
      ? 'Unarchive it in Slack'
      : 'Put that right in Slack'

/** Whether nothing is posted there until somebody does something; what passes by itself simply waits. */
export const cannotBePostedIn = (audience: Audience): audience is NotCertain =>
  audience.is !== 'ours' && !audience.isPassing && !audience.isRemoved
