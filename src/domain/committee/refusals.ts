import type { Nation } from './committee.ts'
/** Every way the rules about committees can say no. */
export type CommitteeRefusal =
  | { readonly rule: 'no-such-committee' }
  | { readonly rule: 'committee-name-taken'; readonly name: string }
  | { readonly rule: 'channel-taken'; readonly committee: string }
  | { readonly rule: 'nothing-held' }
  | { readonly rule: 'nothing-left-to-put-off' }
  | { readonly rule: 'settings-changed-meanwhile'; readonly committee: string }
  | {
      readonly rule: 'council-changed-meanwhile'
      readonly name: string
      readonly nation: Nation
      readonly by: string | null
    }
