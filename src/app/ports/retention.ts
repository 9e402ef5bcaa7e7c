/** Forgets what a council need not, or must not, keep any longer; what is held stays. Each gives how many rows went. */
export type Retention = {
  /** Access needs whose day has come: ten working days after the meeting. */
  forgetAccessNeeds(today: string): Promise<number>
  /** What was said, and its copies: kept two years. What is not settled stays, however old. */
  forgetDeliveries(before: string): Promise<number>
  /** Reminders that were said or stopped: kept as long as the delivery log. */
  forgetReminders(before: string): Promise<number>
  /** Drafts of agendas that were superseded; the last one of each agenda stays. */
  forgetDrafts(before: string): Promise<number>
}
