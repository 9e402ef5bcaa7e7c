import type { Delivery } from '../../../src/app/ports/delivery.ts'
import type { Store } from '../../../src/app/ports/store.ts'

/** How real processes are broken on purpose, and what must be noticed of each: `CLEARDAYS_BREAK=no-doubt`. */
export const BREAKAGES = {
  /** A row is marked as sent before it is posted: what dies, or is refused, in between is lost. */
  'sent-before-posting': 'lost',
  /** What nobody answered for is simply sent again. */
  'no-doubt': 'doubled',
  /** One thing has another key each time: delivered again, it is owed again. */
  'no-key': 'doubled',
} as const
type BreakageOfProcesses = keyof typeof BREAKAGES

/** Which breakage was asked for; null for none. */
export const askedFor = (): BreakageOfProcesses | null => {
  const how = process.env.CLEARDAYS_BREAK
  if (!how) return null
  if (how in BREAKAGES) return how as BreakageOfProcesses
  throw new Error(`CLEARDAYS_BREAK is one of ${Object.keys(BREAKAGES).join(', ')}`)
}

const withoutDoubt = (delivery: Delivery): Delivery => ({
  ...delivery,
  settle: (id, attempt, outcome) =>
    delivery.settle(id, attempt, outcome.is === 'in-doubt' ? { is: 'again', afterSeconds: 0 } : outcome),
  takeDoubtful: async (by, _quarantine, lease) => {
    for (const { id, attempt } of await delivery.takeDoubtful(by, 0, lease))
      await delivery.settle(id, attempt, { is: 'again', afterSeconds: 0 })
    return []
  },
})

/** The real outbox, broken so for its sender. */
export const broken = (store: Store, how: BreakageOfProcesses | null): Store => ({
  ...store,
  for: (councilId) => {
    const here = store.for(councilId)
    if (how === 'no-doubt')
      return {
        ...here,
        transaction: (work) => here.transaction((tx) => work({ ...tx, delivery: withoutDoubt(tx.delivery) })),
      }
    if (how !== 'sent-before-posting') return here
    const { claim, sent } = here.sending
    return {
      ...here,
      sending: {
        ...here.sending,
        claim: async (id, by) => {
          const claimed = await claim(id, by)
          const at = { channel: 'nowhere', ts: crypto.randomUUID(), drawn: null, now: by.now }
          if (claimed.is === 'claimed') await sent(id, claimed.row.attempt, { is: 'sent', ...at }, by.pace)
          return claimed
        },
        sent: async () => true,
      },
    }
  },
})
