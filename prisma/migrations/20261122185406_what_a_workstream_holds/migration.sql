-- What a committee knows of a workstream: the item it comes under, the body that looks at it first, who writes its
-- highlight reports and when the next is due, and whether it is over. Expand only.

-- AlterTable
ALTER TABLE "workstream" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "direction_reason" TEXT,
ADD COLUMN     "feeding_body" TEXT,
ADD COLUMN     "feeding_on" DATE,
ADD COLUMN     "item_id" UUID,
ADD COLUMN     "report_from_id" UUID,
ADD COLUMN     "report_next_on" DATE,
ADD COLUMN     "reports_from" DATE,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- AddForeignKey
ALTER TABLE "workstream" ADD CONSTRAINT "workstream_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workstream" ADD CONSTRAINT "workstream_report_from_id_fkey" FOREIGN KEY ("report_from_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
