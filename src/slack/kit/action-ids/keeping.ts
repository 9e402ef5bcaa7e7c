/** The controls of what is kept, for whom it is gathered, and what is erased. */
export const keepingActions = {
  holdForm: 'hold.place',
  holdSubmitted: 'hold.place.submitted',
  holdRelease: 'hold.release',
  bundleSubmitted: 'bundle.make.submitted',
} as const
