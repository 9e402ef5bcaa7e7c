-- AlterTable
ALTER TABLE "inbox_key" ADD COLUMN     "taken_by" TEXT;

-- CreateTable
CREATE TABLE "slack_pace" (
    "council_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_until" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),

    CONSTRAINT "slack_pace_pkey" PRIMARY KEY ("council_id","place")
);

-- CreateTable
CREATE TABLE "least_program" (
    "is_only" BOOLEAN NOT NULL DEFAULT true,
    "knows" TEXT NOT NULL,

    CONSTRAINT "least_program_pkey" PRIMARY KEY ("is_only")
);

-- AddForeignKey
ALTER TABLE "slack_pace" ADD CONSTRAINT "slack_pace_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The second wall (council-wall.ts)
ALTER TABLE "slack_pace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "slack_pace" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "slack_pace"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

-- One row, for ever: the youngest migration that a program has to know in order to work with this schema. A migration
-- that only expands leaves it as it is, and one that contracts sets it to its own name.
ALTER TABLE "least_program" ADD CONSTRAINT "least_program_is_only_check" CHECK ("is_only");
INSERT INTO "least_program" ("knows") VALUES ('20261122142000_the_council_and_its_work');
