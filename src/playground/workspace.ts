import { type Actor, actorIn } from './actor.ts'
import { performLater } from './acts/perform-later.ts'
import { deliver, type Parcel, type Receipt } from './delivery/deliver.ts'
import type { SocketMode } from './delivery/socket-mode.ts'
import type { CallFault, DeliveryFault, Switch } from './faults/faults.ts'
import type { Journal } from './faults/journal.ts'
import type { ActResult, Live, Performed } from './protocol.ts'
import { type Admin, administer } from './workspace-admin.ts'
import { type Reader, whoCouldRead } from './world/readers.ts'
import type { MessageRecord } from './world/records.ts'
import type { World } from './world/world.ts'

/** The workspace in a test's hands: people to act as, an administrator's hand, switches for faults, and the journal. */
export type Workspace = {
  as(person: string): Actor
  perform(act: Performed): Promise<ActResult>
  readonly admin: Admin
  readonly faults: {
    /** Makes a call to the Web API go wrong, once unless `times` says more. Gives back how to undo it. */
    call(fault: Switch<CallFault>): () => void
    /** Makes a delivery to the app go wrong. */
    delivery(fault: Switch<DeliveryFault>): () => void
    clear(): void
  }
  /** The app's sockets; nothing happens where the app is reached over HTTP. */
  readonly sockets: Pick<SocketMode, 'cut' | 'refresh' | 'refuse'> & { readonly count: number }
  readonly journal: Journal
  /** Delivers anything at all to the app, as it is: a payload again, a malformed one, `url_verification`. */
  deliver(parcel: Parcel): Promise<Receipt>
  whoCouldRead(channel: string, ts: string): readonly Reader[]
  /** Every message there is or was, removed and ephemeral ones too. */
  messages(channel?: string): readonly MessageRecord[]
  /** The bytes of a file, to look into what was sent. */
  bytesOf(file: string): Uint8Array | undefined
  onChange(listener: (live: Live) => void): () => void
  /** Waits until something is so, looking again whenever anything changes. Throws when it is not within the time. */
  until<T>(look: () => T | undefined | null | false, within?: number): Promise<T>
}

const until = <T>(world: World, look: () => T | undefined | null | false, within: number): Promise<T> =>
  new Promise((resolve, reject) => {
    let isOver = false
    const check = () => {
      if (isOver) return
      try {
        const seen = look()
        if (!seen) return
        end()
        resolve(seen)
      } catch (fault) {
        end()
        reject(fault)
      }
    }
    const end = () => {
      isOver = true
      stop()
      clearInterval(again)
      clearTimeout(late)
    }
    // Looks once for however many changes come together.
    let isDue = false
    const stop = world.changes.on(() => {
      if (isDue) return
      isDue = true
      setImmediate(() => {
        isDue = false
        check()
      })
    })
    const again = setInterval(check, 25)
    const late = setTimeout(() => {
      end()
      reject(new Error(`Waited ${within} ms in the playground for something that did not come: ${look.toString()}`))
    }, within)
    check()
  })

/** The workspace's handles over a world. */
export const workspaceOf = (world: World, socket: SocketMode | undefined): Workspace => ({
  as: (person) => actorIn(world, person),
  perform: (act) => performLater(world, act),
  admin: administer(world),
  faults: {
    call: (fault) => world.callFaults.add(fault),
    delivery: (fault) => world.deliveryFaults.add(fault),
    clear: () => {
      world.callFaults.clear()
      world.deliveryFaults.clear()
    },
  },
  sockets: {
    cut: () => socket?.cut(),
    refresh: (reason) => socket?.refresh(reason),
    refuse: (times) => socket?.refuse(times),
    get count() {
      return socket?.sockets ?? 0
    },
  },
  journal: world.journal,
  deliver: (parcel) => deliver(world, parcel),
  whoCouldRead: (channel, ts) => whoCouldRead(world, channel, ts),
  messages: (channel) => [...world.messages.all()].filter((message) => !channel || message.channel === channel),
  bytesOf: (file) => world.bytes.get(file),
  onChange: (listener) => world.changes.on(listener),
  until: (look, within = 5000) => until(world, look, within),
})
