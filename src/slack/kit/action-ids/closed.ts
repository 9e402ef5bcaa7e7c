/** The controls of private business, and of the alarm that something leaked. */
export const closedActions = {
  privateSubmitted: 'item.private.submitted',
  /** The stub's button: clearance is asked each time it is pressed. */
  openClosed: 'closed.open',
  clearSubmitted: 'clearance.submitted',
  changeClearance: 'clearance.change',
  switchHolding: 'closed.switch-holding',
  /** The message shortcut *Something leaked*: the callback in the manifest. */
  leakedFromMessage: 'leak.from-message',
  leakSubmitted: 'leak.raise.submitted',
  endLeakClock: 'leak.end-clock',
  endLeakClockSubmitted: 'leak.end-clock.submitted',
  resumePosting: 'leak.resume-posting',
  whoWillSee: 'audience.who-will-see',
} as const
