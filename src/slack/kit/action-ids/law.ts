/** The controls of what a council adds to the law: closures, rules, elections, the grid, call-in. */
export const lawActions = {
  /** The form of closure days, the same sent in, one taken out again (`committee:day`), another page. */
  addClosures: 'closure.add',
  addClosuresSubmitted: 'closure.add.submitted',
  removeClosure: 'closure.remove',
  closuresPage: 'closure.page',
  /** Which rule to change or add; the form of one; the same sent in; one taken away (`committee:scope:name`). */
  chooseRule: 'rule.choose',
  chooseRuleSubmitted: 'rule.choose.submitted',
  changeRule: 'rule.change',
  changeRuleSubmitted: 'rule.change.submitted',
  removeRule: 'rule.remove',
  rulesFromFile: 'rule.from-file',
  rulesFromFileSubmitted: 'rule.from-file.submitted',
  /** The calendar of meetings as a file. */
  shareCalendarSubmitted: 'calendar.share.submitted',
  /** The deadlines grid as files; the directorates; one call for reports to each. */
  shareGrid: 'grid.share',
  shareGridSubmitted: 'grid.share.submitted',
  /** The day of the annual meeting, from which a municipal year runs. */
  annualMeeting: 'municipal-year.annual-meeting',
  annualMeetingSubmitted: 'municipal-year.annual-meeting.submitted',
  changeDirectorate: 'directorate.change',
  changeDirectorateSubmitted: 'directorate.change.submitted',
  callForReports: 'grid.call-for-reports',
  callForReportsSubmitted: 'grid.call-for-reports.submitted',
  /** Pre-election periods: the form, the same sent in, one taken out; what is answered about a meeting (`period:meeting`). */
  enterElection: 'election.enter',
  enterElectionSubmitted: 'election.enter.submitted',
  removeElection: 'election.remove',
  electionGoAhead: 'election.go-ahead',
  electionAdvice: 'election.advice',
  giveElectionAdvice: 'election.advise',
  giveElectionAdviceSubmitted: 'election.advise.submitted',
  /** Call-in: one opened; a request recorded, accepted, refused, settled, considered again; each with its form sent in. */
  openCallIn: 'call-in.open',
  receiveCallIn: 'call-in.receive',
  receiveCallInSubmitted: 'call-in.receive.submitted',
  acceptCallIn: 'call-in.accept',
  acceptCallInSubmitted: 'call-in.accept.submitted',
  refuseCallIn: 'call-in.refuse',
  refuseCallInSubmitted: 'call-in.refuse.submitted',
  settleCallIn: 'call-in.settle',
  settleCallInSubmitted: 'call-in.settle.submitted',
  reconsiderCallIn: 'call-in.reconsider',
  reconsiderCallInSubmitted: 'call-in.reconsider.submitted',
  /** One authority of a joint committee (`committee:name`), and the same sent in. */
  changeAuthority: 'authority.change',
  changeAuthoritySubmitted: 'authority.change.submitted',
} as const
