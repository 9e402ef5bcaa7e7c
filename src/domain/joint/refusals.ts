/** Every way in which sharing a joint committee can be refused. */
export type JointRefusal =
  | { readonly rule: 'no-such-invitation' }
  | { readonly rule: 'own-invitation' }
  | { readonly rule: 'invited-already'; readonly authority: string }
  | { readonly rule: 'sharing-is-over' }
  | { readonly rule: 'stands-for-another'; readonly committee: string; readonly joint: string }
