-- The last day on which business that comes back may be taken. Without one it comes back until somebody says otherwise.
ALTER TABLE "item" ADD COLUMN "recurs_until" DATE;
