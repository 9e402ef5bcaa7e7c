import { isFields } from '../block-kit/check.ts'
import { deliver } from '../delivery/deliver.ts'
import type { ActResult } from '../protocol.ts'
import { isReadOnly, mayRead } from '../world/channels.ts'
import type { PersonRecord } from '../world/records.ts'
import { newTrigger } from '../world/triggers.ts'
import { ids, type World } from '../world/world.ts'
import { nameForApps } from './interaction.ts'
import { appName, done, readOnly, refusal, silence } from './people-acting.ts'
import { answerBack, newWayBack, unshowable } from './ways-back.ts'
import { LONGEST_TYPED, written } from './written.ts'

/** Somebody types a slash command in a conversation. */
export const command = async (
  world: World,
  person: PersonRecord,
  act: { readonly channel: string; readonly text: string; readonly thread?: string },
): Promise<ActResult> => {
  const channel = world.channels.get(act.channel)
  if (!channel || !mayRead(channel, person)) return refusal('You are not in that conversation.')
  if (isReadOnly(world, channel)) return refusal(readOnly(world))
  if (act.text.length > LONGEST_TYPED)
    return refusal(`That is longer than the ${LONGEST_TYPED} characters Slack takes.`)
  const [word = '', ...rest] = act.text.trimStart().split(/(\s+)/)
  const { slash_commands } = world.manifest.features
  const known = slash_commands.find((one) => one.command === word.toLowerCase())
  if (!known) {
    const there = slash_commands.map((one) => one.command).join(', ')
    return refusal(`${word} is not a command here. ${there === '' ? 'There are none.' : `There are ${there}.`}`)
  }
  if (person.team !== ids.team)
    return refusal('People from other organisations cannot use commands in a shared channel.')
  if (act.thread) return refusal('Slack does not take commands in threads. Type it in the channel.')

  const typed = rest.join('').trim()
  const way = { channel: channel.id, person: person.id }
  const receipt = await deliver(world, {
    kind: 'slash_commands',
    payload: {
      token: 'playground',
      team_id: ids.team,
      team_domain: 'playground',
      channel_id: channel.id,
      channel_name: nameForApps(channel),
      user_id: person.id,
      user_name: person.handle,
      command: known.command,
      text: known.should_escape ? written(world, typed, true) : typed,
      api_app_id: ids.app,
      is_enterprise_install: 'false',
      response_url: newWayBack(world, way),
      trigger_id: newTrigger(world, person.id, channel.id),
    },
  })
  const silent = silence(world, receipt)
  if (silent) return silent
  const { answer } = receipt as { answer: unknown }
  if (answer === undefined || answer === '' || (isFields(answer) && Object.keys(answer).length === 0)) return done
  const body = isFields(answer) ? answer : { text: String(answer) }
  const wrong = unshowable(body)
  if (wrong) return refusal(wrong)
  const shown = answerBack(world, way, body)
  if (shown.ok) return { ok: true, channel: channel.id, ts: String(shown.ts) }
  return refusal(`Slack would refuse ${appName(world)}'s answer: ${shown.error}.`)
}
