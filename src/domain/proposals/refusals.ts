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
