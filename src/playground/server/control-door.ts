import { z } from 'zod'
import { readAct } from '../pages/act-read.ts'
import type { Workspace } from '../workspace.ts'
import { bodyOf, sendJson, TooLong } from './reading.ts'
import type { Door } from './server.ts'

const fields = z.record(z.string(), z.unknown())
const turns = { on: z.string().min(1), match: fields.optional(), times: z.number().int().min(1).optional() }
const callFault = z.object({
  ...turns,
  does: z.union([
    z.strictObject({ error: z.string(), extra: fields.optional() }),
    z.strictObject({
      status: z.number().int(),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.string().optional(),
    }),
    z.strictObject({ retryAfter: z.number() }),
    z.strictObject({ reset: z.enum(['before', 'after']) }),
    z.strictObject({ loseAnswer: z.literal(true) }),
    z.strictObject({ delay: z.number(), when: z.enum(['before', 'after']).optional() }),
  ]),
})
const deliveryFault = z.object({
  ...turns,
  does: z.union([
    z.strictObject({ twice: z.literal(true) }),
    z.strictObject({ drop: z.literal(true) }),
    z.strictObject({ delay: z.number() }),
    z.strictObject({ behindNext: z.literal(true) }),
  ]),
})
const sockets = z.union([
  z.object({ do: z.enum(['cut', 'refresh']) }),
  z.object({ do: z.literal('refuse'), times: z.number().int().min(0) }),
])
const person = z.object({
  id: z.string(),
  change: z.strictObject({
    name: z.string().optional(),
    role: z.string().optional(),
    email: z.string().optional(),
    zone: z.string().optional(),
    guest: z.enum(['no', 'several-channels', 'single-channel']).optional(),
    isAdmin: z.boolean().optional(),
    isDeactivated: z.boolean().optional(),
    isInvited: z.boolean().optional(),
    team: z.string().optional(),
  }),
})
const channel = z.union([
  z.object({ do: z.enum(['archive', 'unarchive', 'offerToShare', 'share', 'unshare']), id: z.string() }),
  z.object({ do: z.literal('rename'), id: z.string(), name: z.string() }),
  z.object({ do: z.enum(['addMember', 'removeMember']), id: z.string(), person: z.string() }),
])
const app = z.object({ do: z.enum(['uninstall', 'revokeToken', 'reinstall']) })

type Control = (workspace: Workspace, given: unknown, query: URLSearchParams) => unknown

const done = { ok: true }

/** What can be asked at the control address, and what it says. */
const controls: Readonly<Record<string, Control>> = {
  'POST call-faults': ({ faults }, given) =>
    void faults.call(callFault.parse(given) as Parameters<typeof faults.call>[0]),
  'POST delivery-faults': ({ faults }, given) =>
    void faults.delivery(deliveryFault.parse(given) as Parameters<typeof faults.delivery>[0]),
  'POST clear-faults': ({ faults }) => faults.clear(),
  'POST sockets': ({ sockets: held }, given) => {
    const asked = sockets.parse(given)
    if (asked.do === 'refuse') held.refuse(asked.times)
    else held[asked.do]()
  },
  'POST person': ({ admin }, given) => {
    const { id, change } = person.parse(given)
    admin.changePerson(id, change as Parameters<typeof admin.changePerson>[1])
  },
  'POST channel': ({ admin }, given) => {
    const asked = channel.parse(given)
    if (asked.do === 'rename') admin.rename(asked.id, asked.name)
    else if (asked.do === 'addMember' || asked.do === 'removeMember') admin[asked.do](asked.id, asked.person)
    else admin[asked.do](asked.id)
  },
  'POST app': ({ admin }, given) => admin[app.parse(given).do](),
  'POST act': async (workspace, given) => {
    const act = readAct(given)
    if (typeof act === 'string') throw new Error(act)
    return workspace.perform(act)
  },
  'POST clear-journal': ({ journal }) => journal.clear(),
  'GET journal': ({ journal }) => ({ calls: journal.calls, deliveries: journal.deliveries }),
  'GET readers': (workspace, _given, query) =>
    workspace.whoCouldRead(query.get('channel') ?? '', query.get('ts') ?? ''),
  'GET messages': (workspace, _given, query) => workspace.messages(query.get('channel') ?? undefined),
  'GET sockets': ({ sockets: held }) => ({ count: held.count }),
}

const saysOf = (fault: unknown) => {
  if (fault instanceof SyntaxError) return 'That is not JSON.'
  if (fault instanceof TooLong) return 'That is too much in one go.'
  if (!(fault instanceof z.ZodError)) return (fault as Error).message
  const [issue] = fault.issues
  return `That could not be understood: ${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not known'}.`
}

/** The control address, for tests in another process. Whatever it is sent, it answers in words. */
export const controlDoor =
  (workspace: Workspace): Door =>
  async (request, response, url) => {
    if (!url.pathname.startsWith('/control/')) return false
    const name = `${request.method} ${url.pathname.slice('/control/'.length)}`
    const control = controls[name]
    if (!control) {
      sendJson(response, 404, {
        ok: false,
        says: `There is no ${name} here. There are ${Object.keys(controls).join(', ')}.`,
      })
      return true
    }
    try {
      const body = await bodyOf(request, 1024 * 1024)
      const given: unknown = body.length === 0 ? undefined : JSON.parse(body.toString('utf8'))
      sendJson(response, 200, (await control(workspace, given, url.searchParams)) ?? done)
    } catch (fault) {
      sendJson(response, 400, { ok: false, says: saysOf(fault) }, { connection: 'close' })
    }
    return true
  }
