-- CreateTable
CREATE TABLE "notice_given" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "link" TEXT,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_given_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_given_council_id_meeting_id_idx" ON "notice_given"("council_id", "meeting_id");

-- AddForeignKey
ALTER TABLE "notice_given" ADD CONSTRAINT "notice_given_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_given" ADD CONSTRAINT "notice_given_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_given" ADD CONSTRAINT "notice_given_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_given" ADD CONSTRAINT "notice_given_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- The second wall, for the table that is new.
ALTER TABLE "notice_given" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notice_given" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "notice_given"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
