-- Each paper is in a part of its own, open or closed. It keeps under which paragraphs, why, who decided it and when.
ALTER TABLE "paper" ADD COLUMN "paragraphs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "part_reason" TEXT,
ADD COLUMN "decided_by_id" UUID,
ADD COLUMN "decided_at" TIMESTAMPTZ(3);

-- The history of parts holds that of papers, too. Without a paper it is the item's own.
ALTER TABLE "item_part_change" ADD COLUMN "paper_id" UUID;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_part_change" ADD CONSTRAINT "item_part_change_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "paper"("id") ON DELETE SET NULL ON UPDATE CASCADE;
