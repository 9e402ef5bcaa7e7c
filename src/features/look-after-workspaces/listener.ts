import { z } from 'zod'
import type { Deps } from '../../app/deps.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { workspacesSeen } from './messages.ts'
import { seeWorkspaces } from './see-workspaces.ts'

const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }).default({ bot: [] }) })

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(word, async ({ who }) => {
      const seen = await seeWorkspaces(deps, who)
      return seen.ok ? { is: 'say', message: workspacesSeen(seen.value) } : refused(seen.refusal)
    })

    desk.onEvent('app_uninstalled', async ({ teamId, organisationId, at }) => {
      await deps.workspaces?.removed(organisationId ?? teamId, 'app_uninstalled', at)
    })
    desk.onEvent('tokens_revoked', async ({ teamId, organisationId, at, event }) => {
      // Of people’s own tokens we ask for none and keep none: only the bot’s is ours to delete.
      const read = revoked.safeParse(event)
      if (!read.success || read.data.tokens.bot.length === 0) return
      await deps.workspaces?.removed(organisationId ?? teamId, 'tokens_revoked', at)
    })
  }
