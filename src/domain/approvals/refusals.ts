import type { Approver } from './approval-settings.ts'

/** Every way the rules about approvals can say no. */
export type ApprovalRefusal =
  | { readonly rule: 'step-needs-somebody' }
  | { readonly rule: 'chain-too-long'; readonly most: number }
  | { readonly rule: 'stands-in-for-themselves' }
  | { readonly rule: 'already-in-chain'; readonly who: Approver }
  /** Nobody approves what they alone wrote, where the committee forbids it. */
  | { readonly rule: 'approves-own-work'; readonly paper: string }
  /** A step of which one answer is enough has had it. */
  | { readonly rule: 'step-is-closed'; readonly by: string }
  /** An interest is declared by whoever has it, or written down by an officer. */
  | { readonly rule: 'interest-of-somebody-else'; readonly name: string }
  | { readonly rule: 'interest-in-nothing' }
  /** Somebody before them in the chain has not answered yet. */
  | { readonly rule: 'step-not-open'; readonly waitingFor: readonly string[] }
