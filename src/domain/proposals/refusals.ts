/** Every way the rules about proposals can say no. */
export type ProposalRefusal =
  | { readonly rule: 'no-such-proposal' }
  | { readonly rule: 'proposal-is-settled'; readonly title: string; readonly how: string }
  | { readonly rule: 'proposal-has-moved-on'; readonly title: string }
  | { readonly rule: 'answer-was-not-asked'; readonly title: string; readonly asked: string }
  | { readonly rule: 'approval-is-needed'; readonly title: string }
  | { readonly rule: 'nobody-to-ask'; readonly chairWord: string }
  | { readonly rule: 'already-before-the-chair'; readonly title: string }
  | { readonly rule: 'not-a-referral'; readonly title: string }
  | { readonly rule: 'only-the-member-who-referred'; readonly title: string }
  | { readonly rule: 'only-the-monitoring-officer'; readonly title: string }
  | { readonly rule: 'takes-no-referrals'; readonly committee: string }
  | { readonly rule: 'words-needed' }
  | { readonly rule: 'minute-needed'; readonly body: string }
  | { readonly rule: 'file-not-given'; readonly tooLarge: boolean; readonly why: string }
  /** What stopped the reading, in a sentence of its own (`src/import/say-reading-refusal.ts`). */
  | { readonly rule: 'file-not-read'; readonly says: string }
  | { readonly rule: 'list-changed' }
  | { readonly rule: 'list-too-long'; readonly rows: number; readonly most: number }
  | { readonly rule: 'nothing-to-add' }
  | { readonly rule: 'no-item-meant'; readonly title: string }
  | { readonly rule: 'undo-has-closed'; readonly until: string }
  | { readonly rule: 'undone-already'; readonly by: string }
  | { readonly rule: 'changed-since-added'; readonly title: string }
  | { readonly rule: 'nothing-to-read' }
  | { readonly rule: 'still-reading' }
  | { readonly rule: 'page-was-read' }
