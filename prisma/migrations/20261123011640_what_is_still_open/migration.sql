-- What is still open is little beside what is kept for two years: it is found without reading what is over, and without
-- reading any other council's. Indexes only, so that an older program goes on beside a newer one.
CREATE INDEX "outbox_message_open_idx" ON "outbox_message"("council_id", "conversation", "sequence")
  WHERE "state" IN ('waiting', 'sending', 'in-doubt');
CREATE INDEX "outbox_message_why_idx" ON "outbox_message"("council_id", "why", "sent_at") WHERE "why" IS NOT NULL;
CREATE INDEX "reminder_waiting_idx" ON "reminder"("council_id", "due_at") WHERE "state" = 'waiting';
-- which reminders were said in a message of the day: asked each time that is drawn
CREATE INDEX "reminder_why_idx" ON "reminder"("council_id", "why") WHERE "why" IS NOT NULL;
