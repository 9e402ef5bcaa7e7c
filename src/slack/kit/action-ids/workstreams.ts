/** The controls of the workstreams of a committee. */
export const workstreamActions = {
  /** A page of the table. The value is `committee page`. */
  workstreamsPage: 'workstream.page',
  workstreamOpen: 'workstream.open',
  /** The form for a new one (its value is the committee) or of one there is, and the same sent in. */
  workstreamAdd: 'workstream.add',
  workstreamAddSubmitted: 'workstream.add.submitted',
  workstreamChange: 'workstream.change',
  workstreamChangeSubmitted: 'workstream.change.submitted',
  workstreamRate: 'workstream.rate',
  workstreamRateSubmitted: 'workstream.rate.submitted',
  workstreamClose: 'workstream.close',
  /** The resolutions that the table asks for. The value is the committee. */
  workstreamResolutions: 'workstream.resolutions',
  /** The form that takes a page, what was found on it, and that taken over. */
  workstreamsFromPage: 'workstream.from-page',
  workstreamsFromPageSubmitted: 'workstream.from-page.submitted',
  workstreamsFromPageConfirmed: 'workstream.from-page.confirmed',
} as const
