import type { Retention } from '../app/ports/retention.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'

/** Forgets, in small steps, so that nobody waits for a lock. A hold on something keeps it. */
const AT_ONCE = 5000

/** Deletes what need not be kept. What is held for an inquiry or a complaint stays. */
export const retention = (db: Db, councilId: string): Retention => ({
  async forgetAccessNeeds(today) {
    const { count } = await db.accessNeed.deleteMany({
      where: { councilId, deleteAfter: { lt: new Date(`${today}T00:00:00Z`) } },
    })
    return count
  },

  async forgetDeliveries(before) {
    const messages = await db.$executeRaw`
      DELETE FROM outbox_message WHERE id IN (
        SELECT id FROM outbox_message o
        WHERE o.council_id = ${councilId}::uuid AND o.state IN ('sent', 'withdrawn', 'failed')
          AND o.created_at < ${fromInstant(before)}
          AND NOT EXISTS (SELECT FROM hold h WHERE h.council_id = o.council_id AND h.ended_at IS NULL
            AND (h.about_id::text = o.about OR h.about_id = o.committee_id))
        LIMIT ${AT_ONCE})`
    const copies = await db.$executeRaw`
      DELETE FROM posted_copy WHERE id IN (
        SELECT id FROM posted_copy p
        WHERE p.council_id = ${councilId}::uuid AND p.posted_at < ${fromInstant(before)}
          AND NOT EXISTS (SELECT FROM outbox_message o WHERE o.copy_id = p.id)
          AND NOT EXISTS (SELECT FROM hold h WHERE h.council_id = p.council_id AND h.ended_at IS NULL
            AND h.about_id::text = p.about)
        LIMIT ${AT_ONCE})`
    return messages + copies
  },

  async forgetReminders(before) {
    return db.$executeRaw`
      DELETE FROM reminder WHERE id IN (
        SELECT id FROM reminder r
        WHERE r.council_id = ${councilId}::uuid AND r.state <> 'waiting' AND r.due_at < ${fromInstant(before)}
        LIMIT ${AT_ONCE})`
  },

  async forgetDrafts(before) {
    return db.$executeRaw`
      DELETE FROM agenda_revision WHERE id IN (
        SELECT id FROM agenda_revision d
        WHERE d.council_id = ${councilId}::uuid AND d.made_at < ${fromInstant(before)}
          AND EXISTS (SELECT FROM agenda_revision later WHERE later.agenda_id = d.agenda_id AND later.number > d.number)
          AND NOT EXISTS (SELECT FROM publication p WHERE p.agenda_id = d.agenda_id AND p.revision = d.number)
          AND NOT EXISTS (SELECT FROM hold h WHERE h.council_id = d.council_id AND h.ended_at IS NULL
            AND h.about_id = d.agenda_id)
        LIMIT ${AT_ONCE})`
  },
})
