import type { CivilDate } from '../calendar/civil-date.ts'

/** Every way the rules about committees can say no. */
export type CommitteeRefusal =
  | { readonly rule: 'no-such-committee' }
  | { readonly rule: 'committee-name-taken'; readonly name: string }
  | { readonly rule: 'channel-taken'; readonly committee: string }
  | { readonly rule: 'former-name-needed'; readonly day: CivilDate }
  | { readonly rule: 'reports-into-itself' }
  | { readonly rule: 'nothing-held' }
  | { readonly rule: 'nothing-left-to-put-off' }
  /** What a form asks for was saved already: it was sent in twice, or somebody else saved the same. `what`: how it stands. */
  | { readonly rule: 'saved-already'; readonly what: string }
  | {
      /** Somebody else saved the same thing while the form was open: nothing of this one is saved yet. */
      readonly rule: 'changed-meanwhile'
      /** What it is, as it stands in a sentence: `“Route 42”`, `the settings of the Panel`. */
      readonly what: string
      readonly by: string | null
      /** What they did, as the ledger has it. */
      readonly did: string | null
      /** What the form must have seen to be saved over it: a revision, or the id of what was recorded. */
      readonly now: number | string
    }
