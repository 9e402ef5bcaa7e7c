-- Who said, asked and answered what of an item, in its order, and the other items, papers and minutes it refers to.
ALTER TABLE "outcome" ADD COLUMN "said" JSONB, ADD COLUMN "see_also" JSONB;

-- What a workstream is to reach and what pays for it, and the body that looks at it first by its id.
ALTER TABLE "workstream" ADD COLUMN "feeding_id" UUID, ADD COLUMN "targets" JSONB, ADD COLUMN "funding" JSONB;

-- AddForeignKey
ALTER TABLE "workstream" ADD CONSTRAINT "workstream_feeding_id_fkey" FOREIGN KEY ("feeding_id") REFERENCES "committee"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "about_committee" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "terms" TEXT,
    "objective" TEXT,
    "members" JSONB,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "about_committee_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "about_committee_committee_id_key" ON "about_committee"("committee_id");

-- CreateIndex
CREATE INDEX "about_committee_council_id_idx" ON "about_committee"("council_id");

-- AddForeignKey
ALTER TABLE "about_committee" ADD CONSTRAINT "about_committee_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "about_committee" ADD CONSTRAINT "about_committee_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "about_committee" ADD CONSTRAINT "about_committee_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The second wall, for the table that is new.
ALTER TABLE "about_committee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "about_committee" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "about_committee"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
