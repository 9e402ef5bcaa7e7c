import type { Tx } from '../ports/tx.ts'

/** The latest of two instants (ISO). */
const latest = (a: string | undefined, b: string): string => (a && Date.parse(a) > Date.parse(b) ? a : b)

/**
 * The same transaction, in which nothing that is said, drawn again or reminded of leaves before an instant (ISO). What
 * would be said is noted by its key, so that it can be taken back.
 */
export const untilUndoCloses = (tx: Tx, until: string, said: string[]): Tx => ({
  ...tx,
  outbox: {
    ...tx.outbox,
    owe: async (message, state, now) => {
      const owed = await tx.outbox.owe({ ...message, notBefore: latest(message.notBefore, until) }, state, now)
      if (owed) said.push(message.key)
      return owed
    },
    redraw: (drawing, about) => tx.outbox.redraw(drawing, about, until),
  },
  reminders: {
    ...tx.reminders,
    replaceFor: (aboutId, kinds, reminders, now) =>
      tx.reminders.replaceFor(
        aboutId,
        kinds,
        reminders.map((one) => ({ ...one, dueAt: latest(one.dueAt, until) })),
        now,
      ),
  },
})
