/** The controls of what is kept, for whom it is gathered, what is erased, and roles that wait for a second person. */
export const keepingActions = {
  holdForm: 'hold.place',
  holdSubmitted: 'hold.place.submitted',
  holdRelease: 'hold.release',
  roleConfirm: 'role.confirm',
  roleRefuse: 'role.refuse',
  personDataSubmitted: 'person-data.submitted',
  personDataErase: 'person-data.erase',
  bundleSubmitted: 'bundle.make.submitted',
} as const
