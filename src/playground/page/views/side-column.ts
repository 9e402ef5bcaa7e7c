import type { VNode } from 'preact'
import type { Conversation, Person, State } from '../../protocol.ts'
import { Menu } from '../controls/menu.ts'
import { go, perform } from '../doing.ts'
import { change, type Page } from '../page-state.ts'
import { type Drawn, html } from '../render/html.ts'
import { Avatar } from './avatar.ts'
import { icon } from './icon.ts'
import { personOf } from './reading.ts'

const MARK = { public: '#', private: icon('lock'), direct: '' } as const

const unreadMark = (count: number): Drawn =>
  count > 0 &&
  html`<span class="unread-count"><span aria-hidden="true">${count > 99 ? '99+' : count}</span><span class="unseen">${count} unread</span></span>`

const ActAs = ({ state }: { state: State }): VNode => {
  const me = personOf(state, state.me)
  const items = state.people
    .filter((person) => !person.isBot)
    .map((person) => ({
      label: person.name,
      hint: [
        person.role,
        !person.hasSlack && 'not in Slack',
        person.isGuest && 'guest',
        person.isDeactivated && 'deactivated',
      ]
        .filter(Boolean)
        .join(' · '),
      group: person.hasSlack ? 'In this workspace' : 'By letter and e-mail',
      before: html`<${Avatar} person=${person} size="small" />`,
      after: unreadMark(person.unread),
      isOn: person.id === state.me,
      choose: () => void go({ as: person.id, at: undefined, thread: undefined }),
    }))
  const face = html`<${Avatar} person=${me} /><span class="act-as-words"><span class="act-as-lead">You are acting as</span><span class="act-as-name">${me.name}</span><span class="act-as-role">${me.role}</span></span><span class="unseen">Act as someone else</span><span class="act-as-arrow" aria-hidden="true">${icon('down')}</span>`
  return html`<${Menu} name="Act as someone else" isWorded=${true} face=${face} look="act-as" items=${items} width=${340} />`
}

const entry = (words: {
  label: Drawn
  mark: Drawn
  isHere: boolean
  unread: number
  open: () => void
  key: string
}): Drawn =>
  html`<li key=${words.key}><button type="button" class=${`place ${words.isHere ? 'is-here' : ''} ${words.unread ? 'is-unread' : ''}`} aria-current=${words.isHere ? 'page' : undefined} onClick=${words.open}>
    <span class="place-mark" aria-hidden="true">${words.mark}</span><span class="place-name">${words.label}</span>${unreadMark(words.unread)}</button></li>`

const places = (title: string, entries: Drawn[]): Drawn =>
  entries.length > 0 && html`<section class="places"><h2>${title}</h2><ul>${entries}</ul></section>`

/** The post of somebody without Slack: to open it is to act as them. */
const inboxOf = (person: Person): Drawn =>
  entry({
    key: person.id,
    label: html`${person.name}<span class="place-note"> not in Slack</span>`,
    mark: html`<${Avatar} person=${person} size="tiny" />`,
    isHere: false,
    unread: person.unread,
    open: () => void go({ as: person.id, at: 'letters', thread: undefined }),
  })

const openConversation = (id: string) => () => void go({ at: id, thread: undefined })

/** The left column: who one acts as, and every place that person can go. */
export const SideColumn = ({ page, state }: { page: Page; state: State }): VNode => {
  const { at } = page.here
  const me = personOf(state, state.me)
  const channels = state.conversations.filter((each) => each.kind !== 'direct')
  const directs = state.conversations.filter((each) => each.kind === 'direct' && each.with !== state.app.botUser)
  const withApp = state.conversations.find((each) => each.with === state.app.botUser)
  const letters = state.letters.filter((letter) => letter.to === state.me && letter.isUnread).length
  const channelEntry = (each: Conversation) =>
    entry({
      key: each.id,
      label: html`${each.name}${!each.isMember && html`<span class="place-note"> not joined</span>`}${each.isArchived && html`<span class="place-note"> archived</span>`}`,
      mark: MARK[each.kind],
      isHere: at === each.id,
      unread: each.unread,
      open: openConversation(each.id),
    })
  const directEntry = (each: Conversation) => {
    const other = personOf(state, each.with ?? '')
    return entry({
      key: each.id,
      label: other.name,
      mark: html`<${Avatar} person=${other} size="tiny" />`,
      isHere: at === each.id,
      unread: each.unread,
      open: openConversation(each.id),
    })
  }
  const others = state.people
    .filter((person) => person.hasSlack && !person.isBot && !person.isDeactivated && person.id !== state.me)
    .map((person) => ({
      label: person.name,
      hint: person.role,
      before: html`<${Avatar} person=${person} size="small" />`,
      choose: async () => {
        const result = await perform({ do: 'open-direct', with: person.id })
        if (result.ok && result.channel) await go({ at: result.channel, thread: undefined })
      },
    }))
  return html`<nav class=${`side ${page.isSideOpen ? 'is-open' : ''}`} aria-label="Workspace" id="side" onKeyDown=${(
    event: KeyboardEvent,
  ) => {
    if (event.key !== 'Escape' || !page.isSideOpen) return
    change({ isSideOpen: false })
    document.querySelector<HTMLElement>('[aria-controls=side]')?.focus()
  }}>
    <${ActAs} state=${state} />
    ${
      me.hasSlack &&
      html`${places('Channels', channels.map(channelEntry))}
        <section class="places"><div class="places-head"><h2>Direct messages</h2><${Menu} name="Write to someone" face=${icon('plus')} look="places-add" items=${others} /></div>
          <ul>${directs.map(directEntry)}</ul>${directs.length === 0 && html`<p class="places-none">None yet.</p>`}</section>
        ${places('Apps', [
          entry({
            key: 'app',
            label: state.app.name,
            mark: html`<${Avatar} person=${personOf(state, state.app.botUser)} size="tiny" />`,
            isHere: at === 'home' || (withApp !== undefined && at === withApp.id),
            unread: withApp?.unread ?? 0,
            open: () => void go({ at: withApp && withApp.unread > 0 ? withApp.id : 'home', thread: undefined }),
          }),
        ])}`
    }
    ${places('Post', [
      entry({
        key: 'letters',
        label: 'Letters and e-mail',
        mark: icon('letter'),
        isHere: at === 'letters',
        unread: letters,
        open: () => void go({ at: 'letters', thread: undefined }),
      }),
      ...state.people.filter((person) => !person.hasSlack && person.id !== state.me).map(inboxOf),
    ])}
    <p class="side-foot">${page.link === 'asking' && 'Changes are looked for every two seconds. '}Nothing here leaves this computer. No real Slack is involved.</p>
  </nav>`
}
