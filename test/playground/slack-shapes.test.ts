import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Playground } from '../../src/playground/playground.ts'
import { aPlayground, calling } from './a-workspace.ts'
import { starterApp } from './starter-app.ts'

/** Slack's own recorded shapes, beside the project where they are lent to it; their values are blank. */
const shapes = new URL('../../../shared/slack/fixtures/', import.meta.url)
const isThere = existsSync(shapes)
const shape = (path: string): unknown => JSON.parse(readFileSync(new URL(`${path}.json`, shapes), 'utf8'))

/** What Slack sends nowadays and the shapes, recorded earlier or cut short, do not hold. */
const LATER = new Set([
  'context_team_id',
  'context_enterprise_id',
  'event',
  'event_ts',
  'authorizations',
  'is_ext_shared_channel',
  'state',
  'actions',
  'response_url',
  'response_urls',
  'view',
  'type',
  'locale',
  'actor_id',
  'thread_ts',
  'action_ts',
  'enterprise',
  'is_enterprise_install',
])

/** Every property ours has and Slack's has not, by its path. */
const strays = (ours: unknown, theirs: unknown, at = ''): string[] => {
  if (Array.isArray(ours)) return Array.isArray(theirs) && theirs[0] ? strays(ours[0], theirs[0], `${at}[]`) : []
  if (typeof ours !== 'object' || ours === null || typeof theirs !== 'object' || theirs === null) return []
  const known = theirs as Record<string, unknown>
  if (Object.keys(known).length === 0) return []
  return Object.entries(ours).flatMap(([key, value]) => {
    // Blocks are the app's own, of many kinds; the validator looks at those.
    if (key === 'blocks') return []
    if (key in known) return strays(value, known[key], `${at}.${key}`)
    return LATER.has(key) ? [] : [`${at}.${key}`]
  })
}

describe.skipIf(!isThere)(
  'What the playground sends (skipped where ../shared/slack is not lent to the project)',
  () => {
    let playground: Playground
    let app: Awaited<ReturnType<typeof starterApp>>
    let call: ReturnType<typeof calling>
    const hester = () => playground.workspace.as('U0HESTER')
    const sent = (kind: string) => app.heard.findLast((heard) => heard.kind === kind)?.body

    beforeAll(async () => {
      playground = await aPlayground({ limits: 'none' })
      app = await starterApp(playground, 'socket')
      call = calling(playground)
      await playground.workspace.until(() => playground.workspace.sockets.count === 1)
      await hester().command('/notice add', 'C0NOTICES')
      const form = await playground.workspace.until(() => hester().form())
      await hester().does({ do: 'suggest', in: { view: form.id }, block: 'board', action: 'input', typed: 'h' })
      await hester().submit({ title: 'Closed', board: 'hall' })
      await playground.workspace.until(() => hester().reads('C0NOTICES').length > 0)
      await hester().press('Seen')
      const { ts = '' } = (await hester().says('Hello', 'C0NOTICES')) as { ts?: string }
      await hester().does({ do: 'message-shortcut', callbackId: 'notice.from', channel: 'C0NOTICES', ts })
      await hester().does({ do: 'shortcut', callbackId: 'notice.new' })
      await playground.workspace.until(() => hester().form())
      await hester().closeForm()
      await hester().openHome()
      playground.workspace.admin.changePerson('U0OWAIN', { guest: 'several-channels' })
      await playground.workspace.until(() => sent('user_change') && sent('home'))
    })
    afterAll(async () => {
      await app?.stop()
      await playground?.close()
    })

    it.each([
      ['command', 'app-backend/slash-commands/SlashCommandPayload'],
      ['action', 'app-backend/interactive-components/BlockActionPayload'],
      ['message-shortcut', 'app-backend/interactive-components/MessageShortcutPayload'],
      ['view', 'app-backend/views/ViewSubmissionPayload'],
      ['closed', 'app-backend/views/ViewClosedPayload'],
      ['home', 'events/AppHomeOpenedPayload'],
      ['user_change', 'events/UserChangePayload'],
    ])('has nothing of its own in what it sends: %s', (kind, file) => {
      expect(sent(kind)).toBeDefined()
      expect(strays(sent(kind), shape(file))).toEqual([])
    })

    it.each([
      ['auth.test', {}],
      ['conversations.info', { channel: 'C0PANEL' }],
      ['conversations.list', {}],
      ['conversations.members', { channel: 'C0PANEL' }],
      ['users.info', { user: 'U0MARA' }],
      ['users.list', {}],
      ['users.lookupByEmail', { email: 'mara.dodd@example.org' }],
      ['files.getUploadURLExternal', { filename: 'a.txt', length: 1 }],
      ['chat.postEphemeral', { channel: 'C0NOTICES', user: 'U0MARA', text: 'x' }],
    ])('has nothing in its answer to %s that Slack does not say', async (method, args) => {
      const { status: _status, retryAfter: _wait, ...answer } = await call(method, args)

      expect(answer.ok).toBe(true)
      expect(strays(answer, shape(`api/${method}`))).toEqual([])
    })
  },
)
