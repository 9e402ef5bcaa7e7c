/** The controls of `/programme` and what follows from it. */
export const programmeActions = {
  /** The form of `/programme add`, sent in. */
  addItemSubmitted: 'item.add.submitted',
  /** The message shortcut *Add to work programme*: the callback in the manifest. */
  addFromMessage: 'programme.add-from-message',
  editItem: 'item.edit',
  editItemSubmitted: 'item.edit.submitted',
  /** The form of `/programme export`, sent in. */
  exportProgrammeSubmitted: 'programme.export.submitted',
  programmePage: 'programme.page',
  /** Why the dates of an item are what they are; its value is the meeting's id and the item's. */
  whyItemDates: 'item.why-dates',
  scheduleSubmitted: 'item.schedule.submitted',
  scheduleConfirmed: 'item.schedule.confirmed',
  elsewhereSubmitted: 'item.elsewhere.submitted',
  elsewhereHappened: 'item.elsewhere-happened',
  elsewhereHappenedSubmitted: 'item.elsewhere-happened.submitted',
  /** Type-ahead over a committee's items, in any form that asks for one. */
  itemTyped: 'item.typed',
  deferSubmitted: 'item.defer.submitted',
  removeSubmitted: 'item.remove.submitted',
  historyPage: 'item.history.page',
  /** Shows a change that is before the chair: to be answered, or to see what was said. */
  openConsultation: 'consultation.open',
  consultationContent: 'consultation.content',
  consultationRing: 'consultation.ring',
  consultationApprove: 'consultation.approve',
  consultationChange: 'consultation.change',
  consultationChangeSubmitted: 'consultation.change.submitted',
  consultationGoAhead: 'consultation.go-ahead',
  consultationGoAheadSubmitted: 'consultation.go-ahead.submitted',
  consultationAskViceChair: 'consultation.ask-vice-chair',
  consultationTakeBack: 'consultation.take-back',
  suggestSubmitted: 'suggestion.make.submitted',
  openSuggestion: 'suggestion.open',
  adviseSuggestion: 'suggestion.advise',
  adviseSuggestionSubmitted: 'suggestion.advise.submitted',
  decideSuggestion: 'suggestion.decide',
  decideSuggestionSubmitted: 'suggestion.decide.submitted',
  referSubmitted: 'referral.make.submitted',
  withdrawReferral: 'referral.withdraw',
  withdrawReferralSubmitted: 'referral.withdraw.submitted',
  ruleOutside: 'referral.rule-outside',
  ruleOutsideSubmitted: 'referral.rule-outside.submitted',
} as const
