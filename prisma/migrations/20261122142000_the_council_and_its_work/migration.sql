-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "council" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nation" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "holds_exempt_text" BOOLEAN NOT NULL DEFAULT false,
    "posting_stopped_because" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "council_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_team" (
    "team_id" TEXT NOT NULL,
    "council_id" UUID NOT NULL,
    "enterprise_id" TEXT,
    "name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slack_team_pkey" PRIMARY KEY ("team_id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "team_id" TEXT NOT NULL,
    "is_org_install" BOOLEAN NOT NULL DEFAULT false,
    "sealed" BYTEA,
    "scopes" TEXT[],
    "installed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure_day" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "why" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'closure',

    CONSTRAINT "closure_day_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_version" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "known_from" DATE NOT NULL,
    "known_until" DATE NOT NULL,
    "holidays" JSONB NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "calendar_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_set" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID,
    "profile" TEXT NOT NULL,
    "rules" JSONB NOT NULL,
    "since" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipal_year" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "municipal_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pre_election_period" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "pre_election_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nation" TEXT NOT NULL,
    "profile" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "regime" TEXT NOT NULL DEFAULT 'statutory',
    "slack_channel" TEXT,
    "parent_id" UUID,
    "feeds_id" UUID,
    "predecessor_name" TEXT,
    "predecessor_until" DATE,
    "venue" TEXT,
    "start_time" TEXT NOT NULL DEFAULT '10:00',
    "minutes_long" INTEGER NOT NULL DEFAULT 120,
    "next_minute_number" TEXT,
    "numbering" TEXT NOT NULL DEFAULT 'continuous',
    "rehearsal_ended_at" TIMESTAMPTZ(3),
    "settings" JSONB NOT NULL DEFAULT '{}',
    "next_item_number" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "committee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "committee_authority" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "partner_council_id" UUID,
    "is_host" BOOLEAN NOT NULL DEFAULT false,
    "since" DATE,
    "until" DATE,

    CONSTRAINT "committee_authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "organisation" TEXT,
    "email" TEXT,
    "telephone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "assistant_id" UUID,
    "zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "is_external" BOOLEAN NOT NULL DEFAULT false,
    "preferences" JSONB NOT NULL DEFAULT '{}',
    "left_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slack_identity" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "team_id" TEXT NOT NULL,
    "slack_id" TEXT NOT NULL,
    "is_full_member" BOOLEAN NOT NULL DEFAULT false,
    "zone" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slack_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_holding" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "committee_id" UUID,
    "role" TEXT NOT NULL,
    "title" TEXT,
    "representing" TEXT,
    "meeting_id" UUID,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "role_holding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE NOT NULL,
    "deputy_id" UUID,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "time" TEXT NOT NULL,
    "minutes_long" INTEGER NOT NULL DEFAULT 120,
    "venue" TEXT,
    "link" TEXT,
    "regime" TEXT NOT NULL DEFAULT 'statutory',
    "state" TEXT NOT NULL DEFAULT 'confirmed',
    "title" TEXT,
    "municipal_year_id" UUID,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_change" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "was" JSONB NOT NULL,
    "now" JSONB NOT NULL,
    "why" TEXT,

    CONSTRAINT "meeting_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_deadline" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "time" TEXT,
    "explanation" JSONB NOT NULL,
    "calendar_digest" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "meeting_deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "destination" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "proof" TEXT,
    "happened_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT,
    "desired_outcome" TEXT,
    "purpose" TEXT,
    "lead_officer_id" UUID,
    "portfolio_holder_id" UUID,
    "author_id" UUID,
    "wanted_by" DATE,
    "wanted_when" TEXT,
    "origin" TEXT NOT NULL,
    "origin_minute" TEXT,
    "origin_text" TEXT,
    "parent_item_id" UUID,
    "is_key_decision" BOOLEAN NOT NULL DEFAULT false,
    "recurs" JSONB,
    "minutes_needed" INTEGER,
    "stage" TEXT NOT NULL,
    "meeting_id" UUID,
    "destination_id" UUID,
    "urgency" TEXT,
    "part" TEXT NOT NULL DEFAULT 'open',
    "paragraphs" TEXT[],
    "part_reason" TEXT,
    "held_elsewhere" TEXT,
    "position" INTEGER,
    "proposed_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "possible_witness" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "organisation" TEXT,

    CONSTRAINT "possible_witness_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_stage" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "stage" TEXT NOT NULL,
    "meeting_id" UUID,
    "from_meeting_id" UUID,
    "destination_id" UUID,
    "by_id" UUID,
    "why" TEXT,
    "minute" TEXT,
    "proposal_id" UUID,

    CONSTRAINT "item_stage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_part_change" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "was_part" TEXT NOT NULL,
    "now_part" TEXT NOT NULL,
    "paragraphs" TEXT[],
    "reason" TEXT,
    "suggested_by_id" UUID,
    "decided_by_id" UUID,

    CONSTRAINT "item_part_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closed_text" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" UUID NOT NULL,
    "title" TEXT,
    "summary" TEXT,
    "paragraphs" TEXT[],
    "public_interest" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "ends_on" DATE,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "closed_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearing" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "committee_id" UUID,
    "item_id" UUID,
    "is_withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "why" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "change" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT,
    "evidence" JSONB,
    "certainty" TEXT,
    "batch_id" UUID,
    "item_id" UUID,
    "meeting_id" UUID,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "advice" TEXT,
    "advised_by_id" UUID,
    "decided_by_id" UUID,
    "deciding_body" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT,
    "reason" TEXT,
    "minute" TEXT,
    "deferrals" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_step" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,
    "needs" TEXT NOT NULL DEFAULT 'all',
    "purpose" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "words" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_revision" INTEGER,
    "delegate_for_id" UUID,

    CONSTRAINT "proposal_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "meeting_id" UUID,
    "kind" TEXT NOT NULL,
    "asked_of_id" UUID NOT NULL,
    "asked_by_id" UUID,
    "key_lines" TEXT NOT NULL,
    "previous" TEXT,
    "format" TEXT,
    "why" TEXT,
    "draft_due_on" DATE,
    "clearance_due_on" DATE,
    "due_on" DATE NOT NULL,
    "due_time" TEXT,
    "state" TEXT NOT NULL,
    "answer_words" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "colleague" TEXT,
    "asked_at" TIMESTAMPTZ(3),
    "sent_outside_at" TIMESTAMPTZ(3),
    "reminder_sent_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_event" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "did" TEXT NOT NULL,
    "words" TEXT,
    "detail" JSONB,

    CONSTRAINT "request_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clearance" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "words" TEXT,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "clearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_need" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "delete_after" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "item_id" UUID,
    "request_id" UUID,
    "meeting_id" UUID,
    "appendix_of_id" UUID,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "link" TEXT,
    "slack_file_id" TEXT,
    "file_name" TEXT,
    "summary" TEXT,
    "part" TEXT NOT NULL DEFAULT 'open',
    "late_reason" TEXT,
    "received_at" TIMESTAMPTZ(3),
    "by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standing_item" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT,
    "minutes_needed" INTEGER,
    "place" TEXT NOT NULL DEFAULT 'opening',
    "is_numbered" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "standing_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agenda_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_revision" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "agenda_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "lines" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "made_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agenda_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_answer" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "agenda_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 1,
    "asked_revision" INTEGER NOT NULL,
    "answer" TEXT,
    "words" TEXT,
    "answered_revision" INTEGER,
    "answered_at" TIMESTAMPTZ(3),
    "delegate_for_id" UUID,

    CONSTRAINT "agenda_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "agenda_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_on" DATE NOT NULL,
    "link" TEXT,
    "notice_at_offices" BOOLEAN NOT NULL DEFAULT false,
    "summons_sent" BOOLEAN NOT NULL DEFAULT false,
    "without_reply_because" TEXT,
    "late_because" TEXT,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplement" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "agenda_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "by_id" UUID,
    "published_at" TIMESTAMPTZ(3),
    "link" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supplement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minute_number" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "title" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,

    CONSTRAINT "minute_number_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "minute" TEXT,
    "kind" TEXT NOT NULL,
    "words" TEXT,
    "key_points" JSONB,
    "detail" JSONB,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "correction_of_id" UUID,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resolution" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "outcome_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "verb" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "body" TEXT,
    "day" DATE,
    "correction_of_id" UUID,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "meeting_id" UUID,
    "item_id" UUID,
    "minute" TEXT,
    "kind" TEXT NOT NULL DEFAULT 'action',
    "reference" TEXT,
    "owner_id" UUID,
    "owner_name" TEXT,
    "body" TEXT,
    "words" TEXT NOT NULL,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'open',
    "rag" TEXT,
    "answer" TEXT,
    "evidence" TEXT,
    "next_item_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "item_id" UUID,
    "meeting_id" UUID,
    "minute" TEXT,
    "to_body" TEXT NOT NULL,
    "for_day" DATE,
    "words" TEXT NOT NULL,
    "comments" JSONB,
    "delivered_at" TIMESTAMPTZ(3),
    "delivery_proof" TEXT,
    "received_on" DATE,
    "response_due_on" DATE,
    "response" TEXT,
    "response_kind" TEXT,
    "state" TEXT NOT NULL DEFAULT 'prepared',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workstream" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phase" TEXT,
    "areas" JSONB,
    "leads" JSONB,
    "direction" TEXT,
    "rag" TEXT,
    "rag_reason" TEXT,
    "rag_on" DATE,
    "ends_on" DATE,
    "reports_every" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "workstream_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "organisation" TEXT,
    "kind" TEXT NOT NULL,
    "for_person_id" UUID,
    "item_id" UUID,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declaration" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "nature" TEXT,
    "is_sensitive" BOOLEAN NOT NULL DEFAULT false,
    "item_ids" JSONB,

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" UUID NOT NULL,
    "person_id" UUID,
    "channel" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "why" TEXT,
    "settled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_message" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID,
    "sequence" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'post',
    "person_id" UUID,
    "channel" TEXT,
    "conversation" TEXT NOT NULL,
    "drawing" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 5,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "claimed_by" TEXT,
    "claimed_until" TIMESTAMPTZ(3),
    "first_started_at" TIMESTAMPTZ(3),
    "last_started_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "sent_channel" TEXT,
    "ts" TEXT,
    "copy_id" UUID,
    "why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "posted_copy" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "drawing" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "person_id" UUID,
    "channel" TEXT NOT NULL,
    "ts" TEXT NOT NULL,
    "drawn" TEXT NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "posted_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_key" (
    "key" TEXT NOT NULL,
    "council_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_key_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "did" TEXT NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" UUID,
    "committee_id" UUID,
    "commitment" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_detail" (
    "entry_id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "salt" TEXT NOT NULL,
    "detail" JSONB NOT NULL,

    CONSTRAINT "ledger_detail_pkey" PRIMARY KEY ("entry_id")
);

-- CreateTable
CREATE TABLE "hold" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "about_kind" TEXT NOT NULL,
    "about_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "hold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "slack_team_council_id_idx" ON "slack_team"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "installation_team_id_key" ON "installation"("team_id");

-- CreateIndex
CREATE INDEX "installation_council_id_idx" ON "installation"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "closure_day_council_id_day_key" ON "closure_day"("council_id", "day");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_version_digest_key" ON "calendar_version"("digest");

-- CreateIndex
CREATE INDEX "rule_set_council_id_committee_id_idx" ON "rule_set"("council_id", "committee_id");

-- CreateIndex
CREATE UNIQUE INDEX "municipal_year_council_id_label_key" ON "municipal_year"("council_id", "label");

-- CreateIndex
CREATE INDEX "pre_election_period_council_id_idx" ON "pre_election_period"("council_id");

-- CreateIndex
CREATE INDEX "committee_council_id_slack_channel_idx" ON "committee"("council_id", "slack_channel");

-- CreateIndex
CREATE UNIQUE INDEX "committee_council_id_name_key" ON "committee"("council_id", "name");

-- CreateIndex
CREATE INDEX "committee_authority_council_id_idx" ON "committee_authority"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "committee_authority_committee_id_authority_key" ON "committee_authority"("committee_id", "authority");

-- CreateIndex
CREATE INDEX "person_council_id_name_idx" ON "person"("council_id", "name");

-- CreateIndex
CREATE INDEX "slack_identity_council_id_person_id_idx" ON "slack_identity"("council_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "slack_identity_team_id_slack_id_key" ON "slack_identity"("team_id", "slack_id");

-- CreateIndex
CREATE INDEX "role_holding_council_id_committee_id_role_idx" ON "role_holding"("council_id", "committee_id", "role");

-- CreateIndex
CREATE INDEX "role_holding_council_id_person_id_idx" ON "role_holding"("council_id", "person_id");

-- CreateIndex
CREATE INDEX "absence_council_id_person_id_idx" ON "absence"("council_id", "person_id");

-- CreateIndex
CREATE INDEX "meeting_council_id_committee_id_day_idx" ON "meeting"("council_id", "committee_id", "day");

-- CreateIndex
CREATE INDEX "meeting_change_council_id_meeting_id_idx" ON "meeting_change"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "meeting_deadline_council_id_name_day_idx" ON "meeting_deadline"("council_id", "name", "day");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_deadline_meeting_id_name_key" ON "meeting_deadline"("meeting_id", "name");

-- CreateIndex
CREATE INDEX "destination_council_id_committee_id_idx" ON "destination"("council_id", "committee_id");

-- CreateIndex
CREATE INDEX "item_council_id_committee_id_stage_idx" ON "item"("council_id", "committee_id", "stage");

-- CreateIndex
CREATE INDEX "item_council_id_meeting_id_idx" ON "item"("council_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_committee_id_number_key" ON "item"("committee_id", "number");

-- CreateIndex
CREATE INDEX "possible_witness_council_id_item_id_idx" ON "possible_witness"("council_id", "item_id");

-- CreateIndex
CREATE INDEX "item_stage_council_id_item_id_at_idx" ON "item_stage"("council_id", "item_id", "at");

-- CreateIndex
CREATE INDEX "item_part_change_council_id_item_id_idx" ON "item_part_change"("council_id", "item_id");

-- CreateIndex
CREATE INDEX "closed_text_council_id_idx" ON "closed_text"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "closed_text_about_kind_about_id_key" ON "closed_text"("about_kind", "about_id");

-- CreateIndex
CREATE INDEX "clearing_council_id_person_id_idx" ON "clearing"("council_id", "person_id");

-- CreateIndex
CREATE INDEX "proposal_council_id_committee_id_state_idx" ON "proposal"("council_id", "committee_id", "state");

-- CreateIndex
CREATE INDEX "proposal_council_id_item_id_idx" ON "proposal"("council_id", "item_id");

-- CreateIndex
CREATE INDEX "proposal_step_council_id_proposal_id_idx" ON "proposal_step"("council_id", "proposal_id");

-- CreateIndex
CREATE INDEX "proposal_step_council_id_person_id_idx" ON "proposal_step"("council_id", "person_id");

-- CreateIndex
CREATE INDEX "request_council_id_item_id_idx" ON "request"("council_id", "item_id");

-- CreateIndex
CREATE INDEX "request_council_id_asked_of_id_state_idx" ON "request"("council_id", "asked_of_id", "state");

-- CreateIndex
CREATE INDEX "request_council_id_meeting_id_idx" ON "request"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "request_event_council_id_request_id_at_idx" ON "request_event"("council_id", "request_id", "at");

-- CreateIndex
CREATE INDEX "clearance_council_id_idx" ON "clearance"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "clearance_request_id_kind_key" ON "clearance"("request_id", "kind");

-- CreateIndex
CREATE INDEX "access_need_council_id_delete_after_idx" ON "access_need"("council_id", "delete_after");

-- CreateIndex
CREATE INDEX "paper_council_id_item_id_idx" ON "paper"("council_id", "item_id");

-- CreateIndex
CREATE INDEX "paper_council_id_request_id_idx" ON "paper"("council_id", "request_id");

-- CreateIndex
CREATE INDEX "standing_item_council_id_idx" ON "standing_item"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "standing_item_committee_id_position_key" ON "standing_item"("committee_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_meeting_id_key" ON "agenda"("meeting_id");

-- CreateIndex
CREATE INDEX "agenda_council_id_committee_id_idx" ON "agenda"("council_id", "committee_id");

-- CreateIndex
CREATE INDEX "agenda_revision_council_id_idx" ON "agenda_revision"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_revision_agenda_id_number_key" ON "agenda_revision"("agenda_id", "number");

-- CreateIndex
CREATE INDEX "agenda_answer_council_id_idx" ON "agenda_answer"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_answer_agenda_id_person_id_purpose_key" ON "agenda_answer"("agenda_id", "person_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "publication_agenda_id_key" ON "publication"("agenda_id");

-- CreateIndex
CREATE INDEX "publication_council_id_meeting_id_idx" ON "publication"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "supplement_council_id_idx" ON "supplement"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "supplement_agenda_id_number_key" ON "supplement"("agenda_id", "number");

-- CreateIndex
CREATE INDEX "minute_number_council_id_meeting_id_idx" ON "minute_number"("council_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "minute_number_committee_id_number_key" ON "minute_number"("committee_id", "number");

-- CreateIndex
CREATE INDEX "outcome_council_id_meeting_id_idx" ON "outcome"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "outcome_council_id_item_id_idx" ON "outcome"("council_id", "item_id");

-- CreateIndex
CREATE INDEX "resolution_council_id_meeting_id_idx" ON "resolution"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "action_council_id_committee_id_state_idx" ON "action"("council_id", "committee_id", "state");

-- CreateIndex
CREATE INDEX "referral_council_id_committee_id_idx" ON "referral"("council_id", "committee_id");

-- CreateIndex
CREATE INDEX "workstream_council_id_committee_id_idx" ON "workstream"("council_id", "committee_id");

-- CreateIndex
CREATE INDEX "attendance_council_id_meeting_id_idx" ON "attendance"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "declaration_council_id_meeting_id_idx" ON "declaration"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "reminder_state_due_at_idx" ON "reminder"("state", "due_at");

-- CreateIndex
CREATE INDEX "reminder_council_id_about_id_idx" ON "reminder"("council_id", "about_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_council_id_key_key" ON "reminder"("council_id", "key");

-- CreateIndex
CREATE INDEX "outbox_message_state_not_before_priority_idx" ON "outbox_message"("state", "not_before", "priority");

-- CreateIndex
CREATE INDEX "outbox_message_council_id_conversation_sequence_idx" ON "outbox_message"("council_id", "conversation", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_message_council_id_key_key" ON "outbox_message"("council_id", "key");

-- CreateIndex
CREATE INDEX "posted_copy_council_id_drawing_about_idx" ON "posted_copy"("council_id", "drawing", "about");

-- CreateIndex
CREATE UNIQUE INDEX "posted_copy_channel_ts_key" ON "posted_copy"("channel", "ts");

-- CreateIndex
CREATE INDEX "inbox_key_at_idx" ON "inbox_key"("at");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_event_key_key" ON "inbox_event"("key");

-- CreateIndex
CREATE INDEX "inbox_event_state_at_idx" ON "inbox_event"("state", "at");

-- CreateIndex
CREATE INDEX "ledger_entry_council_id_about_id_idx" ON "ledger_entry"("council_id", "about_id");

-- CreateIndex
CREATE INDEX "ledger_entry_council_id_committee_id_position_idx" ON "ledger_entry"("council_id", "committee_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_council_id_position_key" ON "ledger_entry"("council_id", "position");

-- CreateIndex
CREATE INDEX "ledger_detail_council_id_idx" ON "ledger_detail"("council_id");

-- CreateIndex
CREATE INDEX "hold_council_id_idx" ON "hold"("council_id");

-- AddForeignKey
ALTER TABLE "installation" ADD CONSTRAINT "installation_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure_day" ADD CONSTRAINT "closure_day_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rule_set" ADD CONSTRAINT "rule_set_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "municipal_year" ADD CONSTRAINT "municipal_year_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_election_period" ADD CONSTRAINT "pre_election_period_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee" ADD CONSTRAINT "committee_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee" ADD CONSTRAINT "committee_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee" ADD CONSTRAINT "committee_feeds_id_fkey" FOREIGN KEY ("feeds_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_authority" ADD CONSTRAINT "committee_authority_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_authority" ADD CONSTRAINT "committee_authority_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "committee_authority" ADD CONSTRAINT "committee_authority_partner_council_id_fkey" FOREIGN KEY ("partner_council_id") REFERENCES "council"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_assistant_id_fkey" FOREIGN KEY ("assistant_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slack_identity" ADD CONSTRAINT "slack_identity_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slack_identity" ADD CONSTRAINT "slack_identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_holding" ADD CONSTRAINT "role_holding_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_municipal_year_id_fkey" FOREIGN KEY ("municipal_year_id") REFERENCES "municipal_year"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_change" ADD CONSTRAINT "meeting_change_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_change" ADD CONSTRAINT "meeting_change_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_change" ADD CONSTRAINT "meeting_change_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_deadline" ADD CONSTRAINT "meeting_deadline_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_deadline" ADD CONSTRAINT "meeting_deadline_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination" ADD CONSTRAINT "destination_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination" ADD CONSTRAINT "destination_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destination" ADD CONSTRAINT "destination_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_lead_officer_id_fkey" FOREIGN KEY ("lead_officer_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_portfolio_holder_id_fkey" FOREIGN KEY ("portfolio_holder_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_parent_item_id_fkey" FOREIGN KEY ("parent_item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possible_witness" ADD CONSTRAINT "possible_witness_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possible_witness" ADD CONSTRAINT "possible_witness_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "possible_witness" ADD CONSTRAINT "possible_witness_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_from_meeting_id_fkey" FOREIGN KEY ("from_meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "destination"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_stage" ADD CONSTRAINT "item_stage_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_part_change" ADD CONSTRAINT "item_part_change_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_part_change" ADD CONSTRAINT "item_part_change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_part_change" ADD CONSTRAINT "item_part_change_suggested_by_id_fkey" FOREIGN KEY ("suggested_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_part_change" ADD CONSTRAINT "item_part_change_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_text" ADD CONSTRAINT "closed_text_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closed_text" ADD CONSTRAINT "closed_text_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearing" ADD CONSTRAINT "clearing_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearing" ADD CONSTRAINT "clearing_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearing" ADD CONSTRAINT "clearing_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearing" ADD CONSTRAINT "clearing_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearing" ADD CONSTRAINT "clearing_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_advised_by_id_fkey" FOREIGN KEY ("advised_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_step" ADD CONSTRAINT "proposal_step_delegate_for_id_fkey" FOREIGN KEY ("delegate_for_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_asked_of_id_fkey" FOREIGN KEY ("asked_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_event" ADD CONSTRAINT "request_event_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_need" ADD CONSTRAINT "access_need_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_need" ADD CONSTRAINT "access_need_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_need" ADD CONSTRAINT "access_need_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_appendix_of_id_fkey" FOREIGN KEY ("appendix_of_id") REFERENCES "paper"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_item" ADD CONSTRAINT "standing_item_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_item" ADD CONSTRAINT "standing_item_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda" ADD CONSTRAINT "agenda_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_revision" ADD CONSTRAINT "agenda_revision_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_revision" ADD CONSTRAINT "agenda_revision_agenda_id_fkey" FOREIGN KEY ("agenda_id") REFERENCES "agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_revision" ADD CONSTRAINT "agenda_revision_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_answer" ADD CONSTRAINT "agenda_answer_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_answer" ADD CONSTRAINT "agenda_answer_agenda_id_fkey" FOREIGN KEY ("agenda_id") REFERENCES "agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_answer" ADD CONSTRAINT "agenda_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_answer" ADD CONSTRAINT "agenda_answer_delegate_for_id_fkey" FOREIGN KEY ("delegate_for_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_agenda_id_fkey" FOREIGN KEY ("agenda_id") REFERENCES "agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement" ADD CONSTRAINT "supplement_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement" ADD CONSTRAINT "supplement_agenda_id_fkey" FOREIGN KEY ("agenda_id") REFERENCES "agenda"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement" ADD CONSTRAINT "supplement_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minute_number" ADD CONSTRAINT "minute_number_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minute_number" ADD CONSTRAINT "minute_number_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minute_number" ADD CONSTRAINT "minute_number_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minute_number" ADD CONSTRAINT "minute_number_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_correction_of_id_fkey" FOREIGN KEY ("correction_of_id") REFERENCES "outcome"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_outcome_id_fkey" FOREIGN KEY ("outcome_id") REFERENCES "outcome"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_correction_of_id_fkey" FOREIGN KEY ("correction_of_id") REFERENCES "resolution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_next_item_id_fkey" FOREIGN KEY ("next_item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workstream" ADD CONSTRAINT "workstream_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workstream" ADD CONSTRAINT "workstream_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_for_person_id_fkey" FOREIGN KEY ("for_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_copy_id_fkey" FOREIGN KEY ("copy_id") REFERENCES "posted_copy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posted_copy" ADD CONSTRAINT "posted_copy_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posted_copy" ADD CONSTRAINT "posted_copy_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inbox_event" ADD CONSTRAINT "inbox_event_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_detail" ADD CONSTRAINT "ledger_detail_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_detail" ADD CONSTRAINT "ledger_detail_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hold" ADD CONSTRAINT "hold_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


