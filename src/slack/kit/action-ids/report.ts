/** The controls of `/report` and what follows from it. */
export const reportActions = {
  /** The form of `/report request`, sent in. */
  requestSubmitted: 'request.ask.submitted',
  /** An item is chosen in that form: the days that follow from its meeting are filled in. */
  requestItemChosen: 'request.ask.item',
  /** A page of what is owed. The value is the committee and the page. */
  requestsPage: 'request.page',
  /** What the person asked presses. The value is the request, and the day that stands on the message. */
  provideIt: 'request.provide',
  someoneElse: 'request.someone-else',
  someoneElseSubmitted: 'request.someone-else.submitted',
  needLonger: 'request.longer',
  needLongerSubmitted: 'request.longer.submitted',
  cannotProvide: 'request.cannot',
  cannotProvideSubmitted: 'request.cannot.submitted',
  hereItIs: 'request.here',
  hereItIsSubmitted: 'request.here.submitted',
  /** On a reminder: the draft is done; they will speak to the officer. */
  draftReady: 'request.draft-ready',
  willSpeak: 'request.will-speak',
  /** What the officer presses on an answer, or where none has come. The value is the request. */
  agreeNewDate: 'request.new-date',
  agreeNewDateSubmitted: 'request.new-date.submitted',
  askInstead: 'request.ask-instead',
  askLeadDirector: 'request.ask-lead',
  askLeadDirectorSubmitted: 'request.ask-lead.submitted',
  showToFollow: 'request.to-follow',
  showToFollowSubmitted: 'request.to-follow.submitted',
  recordAnswer: 'request.record-answer',
  recordAnswerSubmitted: 'request.record-answer.submitted',
  /** The lead director says that they will see to it. */
  seeToIt: 'request.see-to-it',
  remindNow: 'request.remind',
  remindSubmitted: 'request.remind.submitted',
  withdrawRequest: 'request.withdraw',
  withdrawRequestSubmitted: 'request.withdraw.submitted',
  /** Who answers for the presser. */
  assistant: 'assistant.name',
  assistantSubmitted: 'assistant.name.submitted',
  /** A clearance officer answers. The value is the request and the kind of clearance. */
  cleared: 'clearance.cleared',
  changesNeeded: 'clearance.changes',
  changesNeededSubmitted: 'clearance.changes.submitted',
} as const
