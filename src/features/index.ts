import { addItem } from './add-item/index.ts'
import { answerAgenda } from './answer-agenda/index.ts'
import { answerConsultation } from './answer-consultation/index.ts'
import { answerRequest } from './answer-request/index.ts'
import { approveSupplement } from './approve-supplement/index.ts'
import { bundleItem } from './bundle-item/index.ts'
import { callInDecision } from './call-in-decision/index.ts'
import { changeApprovals } from './change-approvals/index.ts'
import { changeAuthorities } from './change-authorities/index.ts'
import { changeClosures } from './change-closures/index.ts'
import { changeRules } from './change-rules/index.ts'
import { changeSettings } from './change-settings/index.ts'
import { chooseReminders } from './choose-reminders/index.ts'
import { clearPerson } from './clear-person/index.ts'
import { clearReport } from './clear-report/index.ts'
import { confirmRole } from './confirm-role/index.ts'
import { consultOnAgenda } from './consult-on-agenda/index.ts'
import { dailyDigest } from './daily-digest/index.ts'
import { decisionRecord } from './decision-record/index.ts'
import { declareInterest } from './declare-interest/index.ts'
import { deferItem } from './defer-item/index.ts'
import { deliverNotices } from './deliver-notices/index.ts'
import { describeCommittee } from './describe-committee/index.ts'
import { draftAgenda } from './draft-agenda/index.ts'
import { editItem } from './edit-item/index.ts'
import { enterElections } from './enter-elections/index.ts'
import { explainDeadlines } from './explain-deadlines/index.ts'
import { exportAgenda } from './export-agenda/index.ts'
import { exportProgramme } from './export-programme/index.ts'
import type { Feature } from './feature.ts'
import { giveNotice } from './give-notice/index.ts'
import { home } from './home/index.ts'
import { importFromFile } from './import-from-file/index.ts'
import { importProgramme } from './import-programme/index.ts'
import { inviteWitness } from './invite-witness/index.ts'
import { itemHistory } from './item-history/index.ts'
import { keepTemplate } from './keep-template/index.ts'
import { keepWorkstreams } from './keep-workstreams/index.ts'
import { lateItem } from './late-item/index.ts'
import { lookAfterRequest } from './look-after-request/index.ts'
import { lookAfterWorkspaces } from './look-after-workspaces/index.ts'
import { manageMeetings } from './manage-meetings/index.ts'
import { managePeople } from './manage-people/index.ts'
import { markExempt } from './mark-exempt/index.ts'
import { minutes } from './minutes/index.ts'
import { nameAssistant } from './name-assistant/index.ts'
import { nameCouncil } from './name-council/index.ts'
import { openClosedItem } from './open-closed-item/index.ts'
import { personData } from './person-data/index.ts'
import { placeHold } from './place-hold/index.ts'
import { postAgenda } from './post-agenda/index.ts'
import { promiseLedger } from './promise-ledger/index.ts'
import { publishAgenda } from './publish-agenda/index.ts'
import { publishRecord } from './publish-record/index.ts'
import { readAudit } from './read-audit/index.ts'
import { recordAbsence } from './record-absence/index.ts'
import { recordOutcomes } from './record-outcomes/index.ts'
import { referMatter } from './refer-matter/index.ts'
import { rehearse } from './rehearse/index.ts'
import { remindRequest } from './remind-request/index.ts'
import { removeItem } from './remove-item/index.ts'
import { requestReport } from './request-report/index.ts'
import { scheduleItem } from './schedule-item/index.ts'
import { sendReferral } from './send-referral/index.ts'
import { setUpCommittee } from './set-up-committee/index.ts'
import { shareCalendar } from './share-calendar/index.ts'
import { shareCommittee } from './share-committee/index.ts'
import { shareDeadlinesGrid } from './share-deadlines-grid/index.ts'
import { showAgenda } from './show-agenda/index.ts'
import { showCommittee } from './show-committee/index.ts'
import { showProgramme } from './show-programme/index.ts'
import { showRequests } from './show-requests/index.ts'
import { showWitnesses } from './show-witnesses/index.ts'
import { somethingLeaked } from './something-leaked/index.ts'
import { suggestItem } from './suggest-item/index.ts'
import { supplementAgenda } from './supplement-agenda/index.ts'
import { tellAccessNeeds } from './tell-access-needs/index.ts'
import { tellWhoLeft } from './tell-who-left/index.ts'
import { trackActions } from './track-actions/index.ts'
import { watchAudience } from './watch-audience/index.ts'
import { weeklySummary } from './weekly-summary/index.ts'
import { withdrawInvitation } from './withdraw-invitation/index.ts'
import { withdrawRequest } from './withdraw-request/index.ts'

/** The table of contents: everything a person can do. Adding one is a folder and a line here. */
export const features: readonly Feature[] = [
  home,
  manageMeetings,
  explainDeadlines,
  changeClosures,
  changeRules,
  changeAuthorities,
  shareCommittee,
  lookAfterWorkspaces,
  enterElections,
  callInDecision,
  shareDeadlinesGrid,
  shareCalendar,
  showCommittee,
  describeCommittee,
  readAudit,
  placeHold,
  personData,
  managePeople,
  confirmRole,
  recordAbsence,
  changeSettings,
  changeApprovals,
  keepTemplate,
  rehearse,
  deliverNotices,
  dailyDigest,
  weeklySummary,
  tellWhoLeft,
  chooseReminders,
  setUpCommittee,
  nameCouncil,
  importFromFile,
  importProgramme,
  promiseLedger,
  showProgramme,
  scheduleItem,
  editItem,
  deferItem,
  removeItem,
  itemHistory,
  keepWorkstreams,
  bundleItem,
  markExempt,
  openClosedItem,
  clearPerson,
  watchAudience,
  somethingLeaked,
  answerConsultation,
  showAgenda,
  draftAgenda,
  consultOnAgenda,
  answerAgenda,
  declareInterest,
  postAgenda,
  publishAgenda,
  recordOutcomes,
  minutes,
  decisionRecord,
  publishRecord,
  sendReferral,
  trackActions,
  exportAgenda,
  lateItem,
  giveNotice,
  supplementAgenda,
  approveSupplement,
  exportProgramme,
  suggestItem,
  referMatter,
  addItem,
  showRequests,
  requestReport,
  remindRequest,
  withdrawRequest,
  answerRequest,
  lookAfterRequest,
  clearReport,
  nameAssistant,
  showWitnesses,
  inviteWitness,
  withdrawInvitation,
  tellAccessNeeds,
]
