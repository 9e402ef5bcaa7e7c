/** The controls of what an officer is told of messages: undelivered, possibly sent, to go by letter. */
export const deliveryActions = {
  tryAgain: 'delivery.try-again',
  toldOtherwise: 'delivery.told-otherwise',
  itIsThere: 'delivery.it-is-there',
  sendAgain: 'delivery.send-again',
  letterNotNeeded: 'delivery.letter-not-needed',
  letterSent: 'delivery.letter-sent',
  /** *Later*, on a person's message of the day. */
  remindLater: 'reminders.later',
  remindersSubmitted: 'reminders.submitted',
  /** What the members of a committee in rehearsal would have had on Monday is sent to them. */
  sendWeekly: 'weekly.send',
} as const
