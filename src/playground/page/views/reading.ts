import type { Person, State } from '../../protocol.ts'
import type { Page } from '../page-state.ts'
import type { Reader } from '../render/reader.ts'

/** The person somebody is; a stand-in where the workspace no longer knows them. */
export const personOf = (state: State, id: string): Person =>
  state.people.find((person) => person.id === id) ?? {
    id,
    name: 'Someone who has left',
    role: '',
    hasSlack: true,
    email: '',
    zone: state.clock.zone,
    isBot: false,
    isGuest: false,
    isDeactivated: true,
    isExternal: false,
    unread: 0,
  }

/** The instant it is in the playground, in milliseconds; a clock that runs is told from when it was last read. */
export const playgroundNow = (page: Page): number => {
  if (!page.state) return 0
  const at = Date.parse(page.state.clock.now)
  return page.state.clock.runs ? at + (Date.now() - page.readAt) : at
}

/** The one acted as, as a reader of messages. */
export const readerOf = (page: Page, state: State): Reader => ({
  zone: personOf(state, state.me).zone || state.clock.zone,
  now: playgroundNow(page),
  personName: (id) => state.people.find((person) => person.id === id)?.name,
  channelName: (id) => state.conversations.find((conversation) => conversation.id === id)?.name,
})
