-- AlterTable
ALTER TABLE "pre_election_period" ADD COLUMN     "area" TEXT;

-- AlterTable
ALTER TABLE "committee_authority" ADD COLUMN     "closures" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "hosts_from" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "profile" TEXT NOT NULL DEFAULT 'england-council';

-- CreateTable
CREATE TABLE "pre_election_answer" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "period_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "answer" TEXT NOT NULL,
    "words" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pre_election_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "call_in" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "decision" TEXT NOT NULL,
    "decision_maker" TEXT NOT NULL,
    "authority" TEXT,
    "published_on" DATE NOT NULL,
    "is_exempt" BOOLEAN NOT NULL DEFAULT false,
    "rules" JSONB NOT NULL,
    "received_on" DATE NOT NULL,
    "signatories" JSONB NOT NULL,
    "reasons" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "refused_because" JSONB,
    "decided_on" DATE,
    "decided_by_id" UUID,
    "agenda_ready_on" DATE,
    "meeting_id" UUID,
    "outcome" TEXT,
    "outcome_on" DATE,
    "outcome_words" TEXT,
    "reconsidered_on" DATE,
    "reconsidered" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "call_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pre_election_answer_council_id_idx" ON "pre_election_answer"("council_id");

-- CreateIndex
CREATE UNIQUE INDEX "pre_election_answer_period_id_meeting_id_key" ON "pre_election_answer"("period_id", "meeting_id");

-- CreateIndex
CREATE INDEX "call_in_council_id_committee_id_state_idx" ON "call_in"("council_id", "committee_id", "state");

-- AddForeignKey
ALTER TABLE "pre_election_answer" ADD CONSTRAINT "pre_election_answer_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_election_answer" ADD CONSTRAINT "pre_election_answer_period_id_fkey" FOREIGN KEY ("period_id") REFERENCES "pre_election_period"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_election_answer" ADD CONSTRAINT "pre_election_answer_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pre_election_answer" ADD CONSTRAINT "pre_election_answer_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_in" ADD CONSTRAINT "call_in_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_in" ADD CONSTRAINT "call_in_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_in" ADD CONSTRAINT "call_in_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_in" ADD CONSTRAINT "call_in_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- The second wall, for the tables that are new.
ALTER TABLE "pre_election_answer" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "pre_election_answer" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "pre_election_answer"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "call_in" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "call_in" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "call_in"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
