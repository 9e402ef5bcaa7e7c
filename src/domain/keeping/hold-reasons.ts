/** Why something must not be erased: the class of it and nothing more. Who asked, and what about, stands elsewhere. */
export const HOLD_REASONS = {
  'information-request': 'an information request',
  complaint: 'a complaint',
  litigation: 'litigation',
} as const

export type HoldReason = keyof typeof HOLD_REASONS
