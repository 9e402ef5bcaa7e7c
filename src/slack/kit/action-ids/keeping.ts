/** The controls of what is kept, for whom it is gathered, and what is erased. */
export const keepingActions = {
  holdForm: 'hold.place',
  holdSubmitted: 'hold.place.submitted',
  holdRelease: 'hold.release',
  personDataSubmitted: 'person-data.submitted',
  personDataErase: 'person-data.erase',
  bundleSubmitted: 'bundle.make.submitted',
} as const
