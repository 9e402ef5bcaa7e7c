/** The controls of `/witness` and what follows from it. */
export const witnessActions = {
  /** The form of `/witness invite`, sent in. */
  inviteSubmitted: 'invitation.ask.submitted',
  witnessesPage: 'invitation.page',
  /** What the person invited presses. The value is the request, and the day of the meeting on the message. */
  coming: 'invitation.coming',
  colleagueInstead: 'invitation.colleague',
  colleagueInsteadSubmitted: 'invitation.colleague.submitted',
  anotherDate: 'invitation.another-date',
  anotherDateSubmitted: 'invitation.another-date.submitted',
  cannotCome: 'invitation.cannot',
  cannotComeSubmitted: 'invitation.cannot.submitted',
  whatINeed: 'invitation.needs',
  whatINeedSubmitted: 'invitation.needs.submitted',
} as const
