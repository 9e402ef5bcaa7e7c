-- What a meeting did and when it was published, the motion to exclude the public, the order of who was there, and the
-- Word documents of a council. Expand only: a program that does not know these works on.

-- AlterTable
ALTER TABLE "outcome" ADD COLUMN     "exclusion" JSONB;

-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "declaration" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "record_publication" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "published_on" DATE NOT NULL,
    "link" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "word_template" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID,
    "authority" TEXT,
    "name" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "fields" JSONB NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "word_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_publication_council_id_meeting_id_idx" ON "record_publication"("council_id", "meeting_id");

-- CreateIndex
CREATE INDEX "word_template_council_id_committee_id_idx" ON "word_template"("council_id", "committee_id");

-- AddForeignKey
ALTER TABLE "record_publication" ADD CONSTRAINT "record_publication_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_publication" ADD CONSTRAINT "record_publication_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_publication" ADD CONSTRAINT "record_publication_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_template" ADD CONSTRAINT "word_template_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_template" ADD CONSTRAINT "word_template_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_template" ADD CONSTRAINT "word_template_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- The second wall, for the tables that are new.
ALTER TABLE "record_publication" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "record_publication" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "record_publication"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "word_template" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "word_template" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "word_template"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
