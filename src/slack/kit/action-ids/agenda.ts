/** The controls of `/agenda` and what follows from it. */
export const agendaActions = {
  /** The current draft in full, privately. */
  showDraft: 'agenda.draft.show',
  /** The form of order and times, and the same sent in. */
  agendaOrder: 'agenda.order.open',
  agendaOrderSubmitted: 'agenda.order.submitted',
  /** The list of standing business, one of it or a new one, and the same sent in. */
  standingItems: 'agenda.standing.open',
  standingItem: 'agenda.standing.edit',
  standingItemSubmitted: 'agenda.standing.submitted',
  /** What those consulted say of a draft. The value is `meeting@draft`. */
  agendaAnswerOpen: 'agenda.answer.open',
  agendaContent: 'agenda.answer.content',
  askedAboutAgenda: 'agenda.asked.show',
  declareInterest: 'agenda.interest.declare',
  declareInterestSubmitted: 'agenda.interest.declare.submitted',
  agendaApprove: 'agenda.answer.approve',
  agendaRing: 'agenda.answer.ring',
  agendaChange: 'agenda.answer.change',
  agendaChangeSubmitted: 'agenda.answer.change.submitted',
  /** Posts the draft that was previewed. The value is `meeting@draft`. */
  postAgendaNow: 'agenda.post.now',
  /** The draft has gone to whoever publishes it. The value is `meeting@draft`. */
  agendaSent: 'agenda.sent-for-publication',
  publishAgendaSubmitted: 'agenda.publish.submitted',
  /** The form of `/agenda export`, sent in. */
  exportAgendaSubmitted: 'agenda.export.submitted',
  /** The form of `/agenda late`, sent in; then the chair is asked. The value is `item@meeting`. */
  lateItemSubmitted: 'agenda.late.submitted',
  lateItemAsk: 'agenda.late.ask-chair',
  /** The form of `/agenda notice`, sent in. */
  noticeSubmitted: 'agenda.notice.submitted',
  /** A correction to a published agenda, and a supplement recorded as published: the forms, and the same sent in. */
  supplementOpen: 'agenda.supplement.open',
  supplementApprove: 'agenda.supplement.approve',
  supplementContent: 'agenda.supplement.content',
  supplementRing: 'agenda.supplement.ring',
  supplementChange: 'agenda.supplement.change',
  supplementChangeSubmitted: 'agenda.supplement.change.submitted',
  supplementAdd: 'agenda.supplement.add',
  supplementAddSubmitted: 'agenda.supplement.add.submitted',
  supplementPublish: 'agenda.supplement.publish',
  supplementPublishSubmitted: 'agenda.supplement.publish.submitted',
  /** Who the deputy is, and the number. */
  ringDeputy: 'agenda.ring-deputy',
  /** A member says beforehand whether they are coming. The value is the meeting. */
  memberComing: 'meeting.coming',
  memberApologies: 'meeting.apologies',
} as const
