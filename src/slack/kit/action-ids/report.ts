/** The controls of `/report` and what follows from it. */
export const reportActions = {
  /** The form of `/report request`, sent in. */
  requestSubmitted: 'request.ask.submitted',
  /** What the person asked presses. The value is the request's id. */
  provideIt: 'request.provide',
  someoneElse: 'request.someone-else',
  someoneElseSubmitted: 'request.someone-else.submitted',
  needLonger: 'request.longer',
  needLongerSubmitted: 'request.longer.submitted',
  cannotProvide: 'request.cannot',
  cannotProvideSubmitted: 'request.cannot.submitted',
  hereItIs: 'request.here',
  hereItIsSubmitted: 'request.here.submitted',
} as const
