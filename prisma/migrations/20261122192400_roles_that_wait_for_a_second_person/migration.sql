-- CreateTable
CREATE TABLE "role_proposal" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_proposal_council_id_committee_id_idx" ON "role_proposal"("council_id", "committee_id");

-- AddForeignKey
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_proposal" ADD CONSTRAINT "role_proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- The second wall, for the table that is new.
ALTER TABLE "role_proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "role_proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "role_proposal"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
