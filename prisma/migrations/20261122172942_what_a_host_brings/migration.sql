-- AlterTable
ALTER TABLE "committee_authority" ADD COLUMN     "hosting" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "standing_item" ADD COLUMN     "authority" TEXT;
