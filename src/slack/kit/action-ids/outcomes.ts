/** The controls of what follows a meeting: outcomes, actions, the next item. */
export const outcomeActions = {
  /** The form for one piece of business, and the same sent in. The value is `meeting key`. */
  outcomeOpen: 'outcome.open',
  outcomeSubmitted: 'outcome.submitted',
  /** Makes the next item on one press. The value is `outcome next-meeting` or `outcome six-months`. */
  outcomeNext: 'outcome.next',
  /** A page of the tracker. The value is `committee page open` or `committee page all`. */
  actionsPage: 'actions.page',
  actionOpen: 'action.open',
  /** A new action. The value is `committee` or `committee outcome`. */
  actionAdd: 'action.add',
  actionAddSubmitted: 'action.add.submitted',
  /** Whoever has it says that it is done. */
  actionDone: 'action.done',
  actionUpdate: 'action.update',
  actionUpdateSubmitted: 'action.update.submitted',
  /** A recommendation was received by the body it is addressed to: its two months begin. */
  actionReceived: 'action.received',
  actionReceivedSubmitted: 'action.received.submitted',
  actionNext: 'action.next',
  /** Who was there and what they declared, and the same sent in. The value is the meeting. */
  attendanceOpen: 'attendance.open',
  attendanceSubmitted: 'attendance.submitted',
  /** The minutes as they can be drafted from what is recorded. The value is the meeting. */
  minutesShow: 'minutes.show',
  /** The minutes as a file, in the presser’s messages. The value is `meeting docx` or `meeting pdf`. */
  minutesFile: 'minutes.file',
  /** The decisions of a meeting in the published shape. The value is the meeting. */
  decisionsShow: 'decisions.show',
  /** The note of decisions (Wales). The value is the meeting. */
  noteShow: 'note.show',
  /** That the decisions, the note or the minutes are published, and the same sent in. The value is `kind meeting`. */
  recordPublish: 'record.publish',
  recordPublishSubmitted: 'record.publish.submitted',
  /** A memo to another body, and the same sent in. The value is the outcome. */
  referralOpen: 'memo.open',
  referralSubmitted: 'memo.submitted',
  /** A memo that was prepared. The value is the memo. */
  referralShow: 'memo.show',
  /** The memo as a file, in the presser’s messages. The value is `memo docx` or `memo pdf`. */
  referralFile: 'memo.file',
  /** It was delivered, and how that is known. The value is the memo. */
  referralDelivered: 'memo.delivered',
  referralDeliveredSubmitted: 'memo.delivered.submitted',
  /** What that body answered. The value is the memo. */
  referralAnswered: 'memo.answered',
  referralAnsweredSubmitted: 'memo.answered.submitted',
} as const
