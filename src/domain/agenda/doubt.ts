/** Something an officer may want to look at before the draft goes anywhere. It stops nothing. */
export type Doubt = {
  readonly about:
    | 'no-lead-officer'
    | 'no-report'
    | 'duplicate-topic'
    | 'private-before-public'
    | 'no-paragraph'
    | 'paper-before-resolution'
    | 'paper-not-decided'
    | 'over-time'
    | 'standing-item-absent'
    | 'title-in-capitals'
    | 'title-says-private'
    | 'after-its-decision'
    | 'promise-not-come-back'
    | 'fed-after-meeting'
    | 'workstream-over'
    | 'workstream-not-rated'
    | 'notice-not-recorded'
    | 'notice-late'
  /** The line it is about; null where it is about the whole agenda. */
  readonly key: string | null
  /** The reason, a whole sentence. */
  readonly says: string
}
