-- Chains of approvals: steps that follow each other, for agendas and for reports, with whoever stands in and why.
-- Expand only: what stands keeps its meaning, and a program that does not know these columns works on.

-- AlterTable
ALTER TABLE "proposal_step" ADD COLUMN     "because" TEXT;

-- AlterTable
ALTER TABLE "clearance" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "because" TEXT,
ADD COLUMN     "delegate_for_id" UUID,
ADD COLUMN     "needs" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER;

-- AlterTable
ALTER TABLE "agenda" ADD COLUMN     "chain" JSONB;

-- AlterTable
ALTER TABLE "agenda_answer" ADD COLUMN     "asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "because" TEXT,
ADD COLUMN     "left_out" JSONB,
ADD COLUMN     "needs" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "only_items" JSONB;

-- AddForeignKey
ALTER TABLE "clearance" ADD CONSTRAINT "clearance_delegate_for_id_fkey" FOREIGN KEY ("delegate_for_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
