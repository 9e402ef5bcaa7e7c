import type { Records } from '../app/ports/records.ts'
import { fromInstant } from './days.ts'
import type { Db } from './db.ts'

/** Takes a person out of everything that is not the council's record. The row stays, so that the record names somebody. */
export const erasePerson =
  (db: Db, councilId: string): Records['erasePerson'] =>
  async (personId, { name, sent, at }) => {
    const person = await db.person.findFirst({ where: { id: personId, councilId } })
    if (!person) return
    const theirs = { councilId, personId }
    await db.slackIdentity.deleteMany({ where: theirs })
    await db.absence.deleteMany({ where: theirs })
    await db.absence.updateMany({ where: { councilId, deputyId: personId }, data: { deputyId: null } })
    await db.accessNeed.deleteMany({ where: theirs })
    await db.possibleWitness.deleteMany({ where: theirs })
    await db.reminder.deleteMany({ where: theirs })
    if (sent) {
      await db.outboxMessage.deleteMany({ where: theirs })
      await db.postedCopy.deleteMany({ where: theirs })
    } else
      await db.outboxMessage.updateMany({
        where: { ...theirs, state: { in: ['waiting', 'held'] } },
        data: { state: 'withdrawn', why: 'the data of whoever it was for was erased' },
      })
    await db.person.updateMany({ where: { councilId, assistantId: personId }, data: { assistantId: null } })
    await db.person.updateMany({
      where: { id: personId, councilId },
      data: {
        name,
        title: null,
        organisation: null,
        email: null,
        telephone: null,
        assistantId: null,
        preferences: {},
        leftAt: person.leftAt ?? fromInstant(at),
        revision: { increment: 1 },
      },
    })
    // Their name as a detail of other entries goes only where it goes everywhere.
    await db.$queryRaw`SELECT erase_ledger_words(${personId}::uuid, ${name === person.name ? null : person.name}::text)`
  }
