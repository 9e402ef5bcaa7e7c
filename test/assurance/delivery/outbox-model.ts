import { NOT_THERE, type Outcome, TO_BE_SURE } from '../../../src/app/ports/delivery.ts'
import type { Copy, Owed, ToSay } from '../../../src/app/ports/outbox.ts'
import type { Claimed, Head, Sending } from '../../../src/app/ports/sending.ts'
import type { Store } from '../../../src/app/ports/store.ts'
import type { Tx } from '../../../src/app/ports/tx.ts'
import type { VirtualTime } from './virtual-time.ts'

type Row = { -readonly [K in keyof Owed]: Owed[K] } & {
  claimedUntil: number
  startedAt: number
  ts: string | null
  sentChannel: string | null
}

/** How the outbox is broken, to see that it is noticed. */
export type Breakage =
  /** A row is marked as sent before it is posted: a death in between loses it. */
  | 'sent-before-posting'
  /** What nobody answered for is simply sent again. */
  | 'no-doubt'
  /** The same thing said twice is written twice. */
  | 'no-key'
  /** What is in doubt is settled although it may still appear. */
  | 'no-quarantine'

/**
 * The outbox in memory, in virtual time, with what PostgreSQL promises: a transaction is whole or not at all, and two
 * that touch the same rows do not overlap. `outbox-contract.test.ts` holds it against the real one.
 */
export const outboxModel = (time: VirtualTime, broken?: Breakage) => {
  let rows: Row[] = []
  let copies: Copy[] = []
  let made = 0
  let turn: Promise<unknown> = Promise.resolve()
  const nextAt = new Map<string, number>()
  const name = (kind: string) => `${kind}-${String(++made).padStart(5, '0')}`

  const mayGo = (row: Row, now: string): boolean =>
    row.state === 'waiting' &&
    row.notBefore <= now &&
    row.claimedUntil <= time.now() &&
    !rows.some(
      (other) =>
        other !== row &&
        other.conversation === row.conversation &&
        (other.state === 'sending' ||
          other.state === 'in-doubt' ||
          (other.state === 'waiting' && other.notBefore <= now && other.sequence < row.sequence)),
    )
  const write = (row: Row, outcome: Outcome): void => {
    row.claimedUntil = 0
    switch (outcome.is) {
      case 'sent':
        row.state = 'sent'
        row.ts = outcome.ts
        row.sentChannel = outcome.channel
        row.why = outcome.why ?? row.why
        if (row.kind === 'redraw') {
          copies = copies.map((copy) => (copy.ts === outcome.ts ? { ...copy, drawn: outcome.drawn ?? '?' } : copy))
        } else if (!copies.some((copy) => copy.ts === outcome.ts)) {
          const { drawing, about, personId } = row
          const { channel, ts, drawn } = outcome
          copies.push({ id: name('copy'), drawing, about, personId, channel, ts, drawn: drawn ?? '?' })
        }
        return
      case 'again':
      case 'faulty':
        row.state = 'waiting'
        if ('why' in outcome && outcome.why) row.why = outcome.why
        row.claimedUntil = time.now() + outcome.afterSeconds * 1000
        return
      case 'in-doubt':
        row.state = broken === 'no-doubt' ? 'waiting' : 'in-doubt'
        return
      case 'unchanged':
        row.state = 'sent'
        return
      case 'failed':
      case 'withdrawn':
        row.state = outcome.is
        row.why = outcome.why
        return
      case 'by-letter':
        row.state = 'by-letter'
    }
  }
  const newRow = (given: Partial<Row> & Pick<Row, 'key' | 'kind' | 'conversation' | 'drawing' | 'about'>): Row => {
    const row: Row = {
      id: name('row'),
      committeeId: null,
      personId: null,
      channel: null,
      sequence: BigInt(rows.length + 1),
      priority: 5,
      copyId: null,
      state: 'waiting',
      attempt: 0,
      notBefore: '',
      firstStartedAt: null,
      lastStartedAt: null,
      sentAt: null,
      why: null,
      claimedUntil: 0,
      startedAt: 0,
      ts: null,
      sentChannel: null,
      ...given,
    }
    rows.push(row)
    return row
  }
  const of = (id: string) => rows.find((row) => row.id === id)

  const tx = {
    delivery: {
      take: async (id: string, now: string) => {
        const row = of(id)
        return row && mayGo(row, now) ? { ...row } : null
      },
      markSending: async (id: string, _by: string, lease: number, now: string) => {
        const row = of(id)!
        row.state = broken === 'sent-before-posting' ? 'sent' : 'sending'
        row.attempt += 1
        row.claimedUntil = time.now() + lease * 1000
        row.startedAt = time.now()
        row.firstStartedAt ??= now
        if (row.why !== NOT_THERE && row.why !== TO_BE_SURE) row.why = null
        return row.attempt
      },
      settle: async (id: string, attempt: number, outcome: Outcome) => {
        const row = of(id)
        const open = broken === 'sent-before-posting' ? ['sending', 'in-doubt', 'sent'] : ['sending', 'in-doubt']
        if (!row || row.attempt !== attempt || !open.includes(row.state)) return false
        if (broken === 'sent-before-posting' && outcome.is === 'in-doubt') return true
        write(row, outcome)
        return true
      },
      settleUnsent: async (id: string, outcome: Outcome) => {
        const row = of(id)
        if (row?.state === 'waiting') write(row, outcome)
      },
      doubtTheSilent: async (surely: string) => {
        for (const row of [...rows])
          if (row.state === 'sending' && row.claimedUntil < time.now()) {
            row.state = row.kind === 'redraw' || broken === 'no-doubt' ? 'waiting' : 'in-doubt'
            row.claimedUntil = 0
            if (row.kind === 'redraw') await tx.delivery.redrawToBeSure(row, surely)
          }
        return 0
      },
      takeDoubtful: async (_by: string, quarantine: number, lease: number) => {
        const wait = broken === 'no-quarantine' ? 0 : quarantine * 1000
        const taken = rows.filter(
          (row) => row.state === 'in-doubt' && row.startedAt + wait < time.now() && row.claimedUntil < time.now(),
        )
        for (const row of taken) row.claimedUntil = time.now() + lease * 1000
        return taken.map((row) => ({ ...row }))
      },
      showDoubt: async () => false,
      redrawToBeSure: async ({ copyId, channel, conversation, drawing, about }: Owed, notBefore: string) => {
        const given = { copyId, channel, conversation, drawing, about, notBefore, why: TO_BE_SURE }
        newRow({ key: name('redraw'), kind: 'redraw', ...given })
      },
      sentAgainSince: async () => rows.filter((row) => row.state === 'sent' && row.why === NOT_THERE),
      copy: async (id: string) => copies.find((copy) => copy.id === id) ?? null,
      copyGone: async () => {},
      where: async (id: string) => {
        const row = of(id)
        return row?.ts && row.sentChannel ? { channel: row.sentChannel, ts: row.ts } : null
      },
    },
    outbox: {
      owe: async (message: ToSay, _state: string, now: string) => {
        if (broken !== 'no-key' && rows.some((row) => row.key === message.key)) return null
        const { key, channel, drawing, about } = message
        return newRow({ key, kind: 'post', channel: channel!, conversation: channel!, drawing, about, notBefore: now })
      },
      redraw: async (drawing: string, about: string, now: string) => {
        const again = (copyId: string | null, channel: string | null, conversation: string) =>
          newRow({ key: name('redraw'), kind: 'redraw', copyId, channel, conversation, drawing, about, notBefore: now })
        const owed = rows.filter((row) => row.drawing === drawing && row.about === about)
        const waiting = new Set(owed.flatMap((r) => (r.kind === 'redraw' && r.state === 'waiting' ? [r.copyId] : [])))
        for (const copy of copies.filter((one) => one.about === about && !waiting.has(one.id)))
          again(copy.id, copy.channel, copy.channel)
        for (const row of owed.filter((r) => r.kind !== 'redraw' && ['sending', 'in-doubt'].includes(r.state)))
          again(null, row.channel, row.conversation)
      },
      copies: async (drawing: string, about: string) =>
        copies.filter((copy) => copy.drawing === drawing && copy.about === about),
      find: async (id: string) => of(id) ?? null,
      about: async (about: string) => rows.filter((row) => row.about === about),
    },
    committees: {
      council: async () => ({ postingStoppedBecause: null, zone: 'Europe/London' }),
      find: async () => null,
    },
    people: { find: async () => null, findMany: async () => [], holding: async () => [] },
  }

  /** Runs work whole or not at all, one after the other. `dies` says whether the process dies at this commit. */
  const transaction = (work: (tx: Tx) => Promise<unknown>, dies: () => 'no' | 'before' | 'after' = () => 'no') => {
    const mine = turn.then(async () => {
      const before = { rows: rows.map((row) => ({ ...row })), copies: [...copies] }
      const restore = () => {
        rows = before.rows
        copies = before.copies
      }
      const made_ = await work(tx as unknown as Tx).catch((fault: unknown) => {
        restore()
        throw fault
      })
      const death = dies()
      if (death === 'before') restore()
      return { made: made_, death }
    })
    turn = mine.catch(() => {})
    return mine.then(({ made: answer, death }) => (death === 'no' ? answer : new Promise<never>(() => {})))
  }
  return {
    rows: () => rows,
    transaction,
    storeOf: (dies: () => 'no' | 'before' | 'after'): Store =>
      ({
        for: () => ({
          transaction: (work: never) => transaction(work, dies),
          sending: {
            heads: (now: string, atMost: number) =>
              transaction(async () => {
                const first = rows.filter((row) => mayGo(row, now)).slice(0, atMost)
                return first.map((row): Head => ({ row: { ...row }, person: null, isStopped: false }))
              }, dies),
            isUnderWay: () =>
              transaction(async () => rows.some(({ state }) => state === 'sending' || state === 'in-doubt'), dies),
            claim: async (id: string, by: Parameters<Sending['claim']>[1]): Promise<Claimed> => {
              const inMs = (nextAt.get(of(id)?.conversation ?? '') ?? 0) - time.now()
              if (by.pace.conversationMs > 0 && inMs > 0) return { is: 'wait', inMs }
              const claimed = await transaction(async (tx) => {
                const taken = await tx.delivery.take(id, by.now)
                if (!taken) return null
                return { ...taken, attempt: await tx.delivery.markSending(id, by.name, by.leaseSeconds, by.now) }
              }, dies)
              return claimed ? { is: 'claimed', row: claimed as Owed } : { is: 'not-now' }
            },
            sent: async (id: string, attempt: number, outcome: Outcome, pace: { readonly conversationMs: number }) => {
              const isOurs = await transaction((tx) => tx.delivery.settle(id, attempt, outcome), dies)
              if (isOurs) nextAt.set(of(id)!.conversation, time.now() + pace.conversationMs)
              return isOurs
            },
            mayCall: async () => 0,
            pause: async () => {},
          },
        }),
      }) as unknown as Store,
  }
}
