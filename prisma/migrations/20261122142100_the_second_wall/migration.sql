-- The second wall. Whatever a query forgets, a row of one council is not seen, written or moved by another:
-- every session of the application's role says which council it speaks for (app.council), and says so again in
-- each transaction. A session that has not said it sees nothing.

ALTER TABLE "council" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "council" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "council"
  USING ("id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "installation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "installation" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "installation"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "closure_day" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "closure_day" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "closure_day"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "rule_set" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "rule_set" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "rule_set"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "municipal_year" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "municipal_year" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "municipal_year"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "pre_election_period" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pre_election_period" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "pre_election_period"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "committee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "committee" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "committee"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "committee_authority" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "committee_authority" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "committee_authority"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "person" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "person" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "person"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "slack_identity" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "slack_identity" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "slack_identity"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "role_holding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_holding" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "role_holding"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "absence" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "absence" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "absence"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "meeting"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "meeting_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "meeting_change"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "meeting_deadline" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_deadline" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "meeting_deadline"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "destination" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "destination" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "destination"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "item" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "item"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "possible_witness" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "possible_witness" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "possible_witness"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "item_stage" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "item_stage" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "item_stage"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "item_part_change" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "item_part_change" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "item_part_change"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "closed_text" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "closed_text" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "closed_text"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "clearing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clearing" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "clearing"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "proposal"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "proposal_step" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "proposal_step" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "proposal_step"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "request" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "request"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "request_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "request_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "request_event"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "clearance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "clearance" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "clearance"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "access_need" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "access_need" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "access_need"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "paper" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "paper" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "paper"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "standing_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "standing_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "standing_item"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "agenda" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agenda" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "agenda"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "agenda_revision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agenda_revision" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "agenda_revision"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "agenda_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "agenda_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "agenda_answer"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "publication"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "supplement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "supplement" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "supplement"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "minute_number" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "minute_number" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "minute_number"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "outcome" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outcome" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "outcome"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "resolution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "resolution" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "resolution"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "action" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "action"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "referral" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "referral" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "referral"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "workstream" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "workstream" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "workstream"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "attendance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "attendance" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "attendance"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "declaration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "declaration" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "declaration"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "reminder"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "outbox_message" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "outbox_message" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "outbox_message"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "posted_copy" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "posted_copy" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "posted_copy"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "inbox_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inbox_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "inbox_event"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "ledger_entry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ledger_entry" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "ledger_entry"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "ledger_detail" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ledger_detail" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "ledger_detail"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "hold" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "hold" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "hold"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
