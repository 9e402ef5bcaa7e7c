import { civilDateAt } from '../../domain/calendar/civil-date.ts'
import { type JointForm, jointNews } from '../../domain/joint/form.ts'
import type { Deps } from '../deps.ts'
import type { Dispatch } from '../ports/joint.ts'
import type { Tx } from '../ports/tx.ts'
import { say } from '../say.ts'
import { digestOfForm, jointFormOf } from './form-of.ts'
import { notePartner, tellOfficer } from './note-partner.ts'

type Needs = Pick<Deps, 'store' | 'clock'>
type ToSend = Dispatch & { readonly form: JointForm | null }

/**
 * Sends a host’s partners what has changed: read under the host, written under the partner, never both in one
 * transaction, and no query is of two councils. Each step may be repeated; of two processes one writes. Gives how many
 * forms or endings arrived.
 */
export const mirrorShares = async ({ store, clock }: Needs, hostCouncilId: string): Promise<number> => {
  const host = store.for(hostCouncilId)
  const toSend = await host.transaction(async (tx): Promise<readonly ToSend[]> => {
    const forms = new Map<string, JointForm>()
    const formOf = async (committeeId: string): Promise<JointForm | null> => {
      const known = forms.get(committeeId)
      const committee = known ? null : await tx.committees.find(committeeId)
      const form = known ?? (committee && (await jointFormOf(tx, clock, committee)))
      if (form) forms.set(committeeId, form)
      return form
    }
    const found = await tx.joint.toSend(async ({ committeeId }) => {
      const form = await formOf(committeeId)
      return form ? digestOfForm(form) : 'none'
    })
    return found.map((one) => ({ ...one, form: forms.get(one.share.committeeId) ?? null }))
  })

  let arrived = 0
  for (const one of toSend) {
    const { share, version } = one
    if (!share.partnerCouncilId) continue
    const came = await store
      .for(share.partnerCouncilId)
      .transaction((tx) => (one.isEnd ? ended(tx, clock, one) : received(tx, clock, one)))
    await host.transaction(async (tx) => {
      if (came !== 'not-there') await tx.joint.arrived(share.id, version)
      const at = clock.now().toISO()!
      if (came === 'has-left' && (await tx.joint.moveShare(share.id, ['accepted'], 'left', { at })))
        await notePartner(tx, clock, share, 'joint-partner-left', share.partnerName ?? share.authority)
    })
    if (came === 'arrived') arrived += 1
  }
  return arrived
}

type Came = 'arrived' | 'had-it' | 'has-left' | 'not-there'

const received = async (tx: Tx, clock: Deps['clock'], { share, version, form }: ToSend): Promise<Came> => {
  const mirror = await tx.joint.mirrorOfShare(share.id)
  // Accepted a moment ago, and not written on the other side yet: it is sent again.
  if (!mirror || !form) return 'not-there'
  if (mirror.state === 'ended') return 'has-left'
  const at = clock.now().toISO()!
  if (!(await tx.joint.receive(share.id, version, form, at))) return 'had-it'
  const committee = await tx.committees.find(mirror.committeeId)
  await tx.outbox.redraw('joint-news', mirror.id, at)
  const today = civilDateAt(clock.now(), committee?.zone ?? 'Europe/London')
  if (committee?.slackChannel && jointNews(mirror.form, form, today).length > 0)
    await say(tx, clock, {
      key: `joint-news:${mirror.id}:${version}`,
      committeeId: committee.id,
      channel: committee.slackChannel,
      drawing: 'joint-news',
      about: mirror.id,
      recipient: 'channel',
      nature: 'notice',
    })
  return 'arrived'
}

const ended = async (tx: Tx, clock: Deps['clock'], { share }: ToSend): Promise<Came> => {
  const mirror = await tx.joint.mirrorOfShare(share.id)
  if (!mirror) return 'had-it'
  if (!(await tx.joint.end(share.id, 'withdrawn', clock.now().toISO()!))) return 'had-it'
  const committee = await tx.committees.find(mirror.committeeId)
  if (committee) await tellOfficer(tx, clock, committee, 'joint-ended', mirror.id)
  await tx.ledger.record({
    at: clock.now().toISO()!,
    byId: null,
    did: 'joint-host-withdrew',
    aboutKind: 'committee',
    aboutId: mirror.committeeId,
    committeeId: mirror.committeeId,
    detail: { joint: mirror.committeeName, host: mirror.hostName },
  })
  return 'arrived'
}
