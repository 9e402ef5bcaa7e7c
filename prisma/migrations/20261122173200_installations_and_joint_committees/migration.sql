-- AlterTable
ALTER TABLE "installation" ADD COLUMN     "bot_id" TEXT,
ADD COLUMN     "bot_user_id" TEXT,
ADD COLUMN     "enterprise_id" TEXT,
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "installed_by" TEXT,
ADD COLUMN     "key_id" TEXT,
ADD COLUMN     "refreshing_until" TIMESTAMPTZ(3),
ADD COLUMN     "removed_because" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "joint_share" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "authority" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'invited',
    "invited_by_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "partner_council_id" UUID,
    "partner_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "digest" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "joint_share_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_mirror" (
    "id" UUID NOT NULL,
    "council_id" UUID NOT NULL,
    "committee_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "host_council_id" UUID NOT NULL,
    "host_name" TEXT NOT NULL,
    "committee_name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "ended_because" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    "form" JSONB NOT NULL DEFAULT '{}',
    "changed_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "joint_mirror_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_code" (
    "digest" TEXT NOT NULL,
    "host_council_id" UUID NOT NULL,
    "share_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "joint_code_pkey" PRIMARY KEY ("digest")
);

-- CreateIndex
CREATE INDEX "joint_share_council_id_committee_id_idx" ON "joint_share"("council_id", "committee_id");

-- CreateIndex
CREATE INDEX "joint_mirror_council_id_committee_id_idx" ON "joint_mirror"("council_id", "committee_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_mirror_council_id_share_id_key" ON "joint_mirror"("council_id", "share_id");

-- AddForeignKey
ALTER TABLE "joint_share" ADD CONSTRAINT "joint_share_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_share" ADD CONSTRAINT "joint_share_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_mirror" ADD CONSTRAINT "joint_mirror_council_id_fkey" FOREIGN KEY ("council_id") REFERENCES "council"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_mirror" ADD CONSTRAINT "joint_mirror_committee_id_fkey" FOREIGN KEY ("committee_id") REFERENCES "committee"("id") ON DELETE RESTRICT ON UPDATE CASCADE;




-- The second wall, for the tables that are new. `joint_code` is read before a council is known: a digest and ids, nothing else.
ALTER TABLE "joint_share" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "joint_share" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "joint_share"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);

ALTER TABLE "joint_mirror" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "joint_mirror" FORCE ROW LEVEL SECURITY;
CREATE POLICY council ON "joint_mirror"
  USING ("council_id" = nullif(current_setting('app.council', true), '')::uuid)
  WITH CHECK ("council_id" = nullif(current_setting('app.council', true), '')::uuid);
