import type { CallFault, DeliveryFault, Faults } from '../faults/faults.ts'
import { makeFaults } from '../faults/faults.ts'
import { type Journal, makeJournal } from '../faults/journal.ts'
import type { Manifest } from '../manifest.ts'
import type { MovableClock, Stopwatch } from '../moving-clock.ts'
import { type Bytes, keptBytes } from './bytes.ts'
import { type Changes, makeChanges } from './changes.ts'
import type { Notebook } from './notebook.ts'
import type {
  ChannelRecord,
  FactRecord,
  FileRecord,
  LetterRecord,
  MarkRecord,
  MessageRecord,
  PersonRecord,
  StackRecord,
  ViewRecord,
} from './records.ts'
import { makeShelf, type Shelf } from './shelf.ts'
import { makeTimekeeping, type Timekeeping } from './timekeeping.ts'

/** The ids of the workspace and of the one app in it. */
export const ids = { team: 'T0PLAYGROUND', app: 'A0PLAYGROUND', botUser: 'U0PLAYGROUND', bot: 'B0PLAYGROUND' } as const

/** A way back that was handed out with an interaction: where to, for whom, how often it was used. */
export type WayBack = {
  readonly channel: string
  readonly person: string
  readonly until: number
  readonly original?: string
  readonly thread?: string
  uses: number
}

/** A right to open a form: whose, until when by the stopwatch, and whether it was used. */
export type Trigger = {
  readonly person: string
  readonly openedIn: string | undefined
  readonly until: number
  isUsed: boolean
}

/** Everything there is in the workspace, and what moves it. */
export type World = {
  readonly name: string
  readonly mode: 'socket' | 'http'
  readonly manifest: Manifest
  readonly scopes: ReadonlySet<string>
  readonly clock: MovableClock
  readonly stopwatch: Stopwatch
  readonly time: Timekeeping
  readonly people: Shelf<PersonRecord>
  readonly channels: Shelf<ChannelRecord>
  readonly messages: Shelf<MessageRecord>
  /** The same messages by conversation, oldest first. */
  readonly said: Map<string, Map<string, MessageRecord>>
  /** The ids of the replies to a message, by its id. */
  readonly replies: Map<string, Set<string>>
  readonly views: Shelf<ViewRecord>
  readonly stacks: Shelf<StackRecord>
  readonly homes: Shelf<FactRecord>
  readonly files: Shelf<FileRecord>
  readonly bytes: Bytes
  readonly letters: Shelf<LetterRecord>
  readonly marks: Shelf<MarkRecord>
  readonly facts: Shelf<FactRecord>
  readonly triggers: Map<string, Trigger>
  readonly waysBack: Map<string, WayBack>
  readonly changes: Changes
  readonly callFaults: Faults<CallFault>
  readonly deliveryFaults: Faults<DeliveryFault>
  readonly journal: Journal
  /** Where this playground answers: `http://127.0.0.1:4040`. Known once it listens. */
  address: string
}

/** Remembers under the message it answers that this one is a reply. */
export const noteReply = (replies: World['replies'], message: MessageRecord): void => {
  if (!message.thread || message.thread === message.ts) return
  const parent = `${message.channel} ${message.thread}`
  replies.set(parent, (replies.get(parent) ?? new Set()).add(message.id))
}

/** What a world is made from. */
export type WorldParts = {
  readonly name: string
  readonly mode: 'socket' | 'http'
  readonly manifest: Manifest
  readonly declinedScopes: readonly string[]
  readonly clock: MovableClock
  readonly stopwatch: Stopwatch
  readonly notebook: Notebook
  readonly folder: string | undefined
}

/** The workspace as it was left, or an empty one. */
export const makeWorld = (parts: WorldParts): World => {
  const { remembered, writeDown } = parts.notebook
  const shelf = <T extends { readonly id: string }>(name: string) => makeShelf<T>(name, remembered, writeDown)
  const messages = shelf<MessageRecord>('messages')
  const channels = shelf<ChannelRecord>('channels')
  const people = shelf<PersonRecord>('people')
  const said = new Map<string, Map<string, MessageRecord>>()
  const replies = new Map<string, Set<string>>()
  for (const message of messages.all()) {
    const there = said.get(message.channel) ?? new Map<string, MessageRecord>()
    said.set(message.channel, there.set(message.ts, message))
    noteReply(replies, message)
  }
  const { bot, bot_optional } = parts.manifest.oauth_config.scopes
  return {
    name: parts.name,
    mode: parts.mode,
    manifest: parts.manifest,
    scopes: new Set([...bot, ...bot_optional].filter((scope) => !parts.declinedScopes.includes(scope))),
    clock: parts.clock,
    stopwatch: parts.stopwatch,
    time: makeTimekeeping(parts.clock, messages.all(), channels.all(), people.all()),
    people,
    channels,
    messages,
    said,
    replies,
    views: shelf('views'),
    stacks: shelf('stacks'),
    homes: shelf('homes'),
    files: shelf('files'),
    bytes: keptBytes(parts.folder),
    letters: shelf('letters'),
    marks: shelf('marks'),
    facts: shelf('facts'),
    triggers: new Map(),
    waysBack: new Map(),
    changes: makeChanges(),
    callFaults: makeFaults(),
    deliveryFaults: makeFaults(),
    journal: makeJournal(),
    address: '',
  }
}
